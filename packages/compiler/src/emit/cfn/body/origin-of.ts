import type { HttpApi, RestApi } from "../../../ir/api.ts";
import type { Origin } from "../../../source/origin.ts";

/** Where the user wrote what stands at `path` in the printed Body; the whole document where that cannot be said. */
export function originInBody(api: RestApi | HttpApi, path: readonly string[]): Origin {
  const [section, name, member] = path;
  if (section === "components" && name === "schemas" && api.kind === "rest") {
    return api.models.find((model) => model.name === member)?.origin ?? api.origin;
  }
  if (section === "paths") {
    return (
      api.operations.find((operation) => operation.path === name && path.includes(operation.method))?.origin ??
      api.origin
    );
  }
  return api.origin;
}
