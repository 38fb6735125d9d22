import { existsSync, readFileSync } from "node:fs";

/** A request, and the signatures that AWS says it has: in a header, and in the query. */
export interface Vector {
  readonly id: string;
  readonly context: {
    readonly credentials: {
      readonly access_key_id: string;
      readonly secret_access_key: string;
      readonly token?: string;
    };
    readonly expiration_in_seconds: number;
    readonly normalize: boolean;
    readonly region: string;
    readonly service: string;
    readonly timestamp: string;
    readonly sign_body: boolean;
    readonly omit_session_token?: boolean;
  };
  readonly method: string;
  readonly target: string;
  readonly headers: readonly [string, string][];
  readonly body: string;
  readonly header: { readonly signature: string };
  readonly query: { readonly signature: string };
}

/** AWS's own signing vectors (awslabs/aws-c-auth), where a copy of them is at hand. */
const vectorFile = new URL("../../../../shared/oracles/sigv4_vectors.jsonl", import.meta.url);

/** Whether it is; says so if not. */
export function hasVectors(): boolean {
  const isThere = existsSync(vectorFile);
  if (!isThere) console.info(`skipped: AWS's signing vectors are not at ${vectorFile.pathname}`);
  return isThere;
}

/** The vectors but those of S3, which does not normalise paths. */
export function readVectors(): Vector[] {
  return readFileSync(vectorFile, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Vector)
    .filter(({ context }) => context.normalize);
}
