import type { SdkConfig } from "../../config/settings/sdk.ts";
import type { SdkSettings } from "../../ir/settings/sdk.ts";

/** How the SDK is made, values as they are in JSON by default. */
export function lowerSdk({ packageName, target = "ts", formats }: SdkConfig = {}): SdkSettings {
  return {
    packageName,
    target,
    formats: { "date-time": "string", int64: "number", byte: "string", binary: "Blob", ...formats },
  };
}
