export { inCookie, inQuery, refreshing, type CredentialProvider, type Signer } from "./auth.ts";
export {
  bind,
  type Limits,
  type Method,
  type MethodWithoutInput,
  type PagedMethod,
  type PagedMethodWithoutInput,
} from "./bind.ts";
export type { Bytes } from "./base64.ts";
export type { BinaryBody, BodyInput } from "./bodies.ts";
export {
  createClient,
  type Client,
  type ClientOptions,
  type Explain,
  type Hooks,
  type Prepare,
  type RequestOptions,
} from "./client.ts";
export type {
  BodyDescriptor,
  DecodeBody,
  EncodeBody,
  HttpMethod,
  Operation,
  OperationDescriptor,
  PaginationDescriptor,
  ParameterDescriptor,
  PartDescriptor,
  Present,
  SecurityDescriptor,
  Style,
} from "./descriptor.ts";
export { executeApiUrl, type ExecuteApi } from "./endpoint.ts";
export { ApiError, isErrorOf, type ErrorOf } from "./errors.ts";
export { createFullClient, type Credential, type FullClientOptions } from "./full-client.ts";
export {
  gatewayResponseType,
  isGatewayError,
  type GatewayErrorBody,
  type GatewayResponseType,
} from "./gateway-response.ts";
export type { Outgoing } from "./outgoing.ts";
export type {
  Failure,
  FailureStatus,
  OtherFailure,
  Reply,
  Status1XX,
  Status2XX,
  Status3XX,
  Status4XX,
  Status5XX,
  Success,
  Undeclared,
} from "./reply.ts";
export { retries, type Retries, type RetryOptions } from "./retries.ts";
export { result, send } from "./send.ts";
