import type { AlarmsConfig } from "../../config/settings/alarms.ts";
import type { Alarms } from "../../ir/settings/alarms.ts";
import { configString } from "../config-value.ts";

const defaults = { clientErrorPercent: 25, serverErrorPercent: 1, latencyMs: 5000, minutes: 5 };

/** `alarms` of the configuration, defaults filled in; undefined for none. */
export function lowerAlarms(alarms: AlarmsConfig | undefined): Alarms | undefined {
  if (alarms === undefined) return undefined;
  const said = (name: "clientErrorPercent" | "serverErrorPercent" | "latencyMs"): number | undefined => {
    const value = alarms[name] ?? defaults[name];
    return value === false ? undefined : value;
  };
  return {
    topic: topicOf(alarms),
    clientErrorPercent: said("clientErrorPercent"),
    serverErrorPercent: said("serverErrorPercent"),
    latencyMs: said("latencyMs"),
    countAnomaly: alarms.countAnomaly === false ? undefined : alarms.countAnomaly,
    minutes: alarms.minutes ?? defaults.minutes,
  };
}

function topicOf({ topicArn, email }: AlarmsConfig): Alarms["topic"] {
  if (topicArn !== undefined) return { kind: "existing", arn: configString(topicArn) };
  return email === undefined ? undefined : { kind: "made", email: configString(email) };
}
