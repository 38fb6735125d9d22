import type { GatewayResponseType } from "./gateway-response.ts";

/** What came back with a status of 2xx. */
export interface Success<Status extends number, Body> extends Answer<Status, Body> {
  readonly ok: true;
  readonly gatewayResponseType: undefined;
}

/** What came back with any other status. */
export interface Failure<Status extends number, Body> extends Answer<Status, Body> {
  readonly ok: false;
  /** Set when the gateway made the answer itself; the body is then the gateway response's, whatever the document declares. */
  readonly gatewayResponseType: GatewayResponseType | undefined;
}

interface Answer<Status extends number, Body> {
  readonly status: Status;
  /** Parsed JSON, text or a Blob, by content type; undefined if there was none. */
  readonly body: Body;
  readonly headers: Headers;
  /** Of the gateway: `x-amzn-requestid` or `apigw-requestid`. */
  readonly requestId: string | undefined;
}

/** Any answer. */
export type Reply = Success<number, unknown> | Failure<number, unknown>;

/**
 * What came back with a status that is neither 2xx nor among the declared ones.
 *
 * An interface and not an alias, so that type checkers work the statuses out only for whom they interest.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- see above
export interface OtherFailure<Declared extends number, Body> extends Failure<Exclude<FailureStatus, Declared>, Body> {}

/** A failure that the document does not declare, those made by the gateway included. */
export type Undeclared<Declared extends number> = OtherFailure<Declared, unknown>;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Hundred<Class extends number> = `${Class}${Digit}${Digit}` extends `${infer Status extends number}`
  ? Status
  : never;

export type Status1XX = Hundred<1>;
export type Status2XX = Hundred<2>;
export type Status3XX = Hundred<3>;
export type Status4XX = Hundred<4>;
export type Status5XX = Hundred<5>;

/** Every status that a final answer can have and that is not 2xx. */
export type FailureStatus = Status3XX | Status4XX | Status5XX;
