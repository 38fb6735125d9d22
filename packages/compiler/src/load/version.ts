import type { Report } from "../diagnostics/diagnostic.ts";
import { own, type Json } from "../source/json.ts";
import { below, type Origin } from "../source/origin.ts";
import type { LoadedDocument } from "./document.ts";
import * as findings from "./diagnostics/version.ts";

type Version = LoadedDocument["version"];

/** The version a document is to be read as; what it says about it that cannot be followed is reported. */
export function versionOf(root: Json, origin: Origin, report: Report): Version {
  const openapi = own(root, "openapi");
  const swagger = own(root, "swagger");
  if (openapi !== undefined) return openapiVersion(openapi, root, below(origin, "openapi"), report);
  if (swagger !== undefined) return swaggerVersion(swagger, root, below(origin, "swagger"), report);

  const taken = guess(root);
  const other = ["swaggerVersion", "asyncapi", "raml"].find((key) => own(root, key) !== undefined);
  if (other === undefined) report(findings.versionMissing, origin, { taken });
  else report(findings.versionUnknown, below(origin, other), { said: `${other} ${text(own(root, other))}`, taken });
  return taken;
}

function openapiVersion(said: Json, root: Json, origin: Origin, report: Report): Version {
  // YAML reads an unquoted 3.0 as 3.
  const version = said === 3 ? "3.0" : text(said);
  const minor = /^3\.(\d+)(?:[.-]|$)/.exec(version)?.[1];
  if (minor === undefined) {
    const taken = guess(root);
    report(findings.versionUnknown, origin, { said: `OpenAPI ${version}`, taken });
    return taken;
  }
  if (typeof said === "number") report(findings.versionNumber, origin, { key: "openapi", version });
  if (Number(minor) > 1) report(findings.versionTooNew, origin, { said: version });
  return minor === "0" ? "3.0" : "3.1";
}

function swaggerVersion(said: Json, root: Json, origin: Origin, report: Report): Version {
  const version = said === 2 ? "2.0" : text(said);
  if (version === "2.0") {
    if (typeof said === "number") report(findings.versionNumber, origin, { key: "swagger", version });
    return "2.0";
  }
  const taken = guess(root);
  report(findings.versionUnknown, origin, { said: `Swagger ${version}`, taken });
  return taken;
}

const onlyIn2 = ["definitions", "securityDefinitions", "basePath", "host", "schemes", "consumes", "produces"];

function guess(root: Json): Version {
  return onlyIn2.some((key) => own(root, key) !== undefined) && own(root, "components") === undefined ? "2.0" : "3.0";
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : JSON.stringify(value ?? null));
