export type { Credential, CredentialProvider, Signer } from "./auth.ts";
export type { Endpoint } from "./base-url.ts";
export { bind, type Method, type MethodWithoutInput, type PagedMethod, type PagedMethodWithoutInput } from "./bind.ts";
export type { BinaryBody, BodyInput } from "./body.ts";
export { createClient, type Client, type ClientOptions, type Hooks, type RequestOptions } from "./client.ts";
export type {
  BodyDescriptor,
  HttpMethod,
  Operation,
  OperationDescriptor,
  PaginationDescriptor,
  ParameterDescriptor,
  PartDescriptor,
  SecurityDescriptor,
  Style,
} from "./descriptor.ts";
export { ApiError, isErrorOf, isGatewayError, type ErrorOf, type GatewayErrorBody } from "./errors.ts";
export type { GatewayResponseType } from "./gateway-response.ts";
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
export type { RetryOptions } from "./retry.ts";
export { result, send } from "./send.ts";
