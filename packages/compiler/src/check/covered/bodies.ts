import type { Coverage } from "./coverage.ts";

/** Parameters, bodies, mappings and templates. */
export const bodyCoverage: Readonly<Record<string, Coverage>> = {
  "param-attrs": ["param/attrs"],
  "param-cookie": ["param/cookie"],
  "param-formdata": ["param/formdata"],
  "param-style": ["param/style"],
  "param-default": ["param/attrs"],
  "param-required-nonblank": { notChecked: "It says what validation looks at; param/attrs says what it leaves out." },
  "body-one-ref": { notChecked: "It says how the service names models of unnamed schemas; nothing is lost by it." },
  "body-primitive-response": ["body/primitive-response"],
  "body-http-ignored": ["body/http-ignored"],
  "req-params-string": ["req/params-string"],
  "map-undeclared": ["map/undeclared"],
  "map-invalid": ["map/invalid"],
  "map-header-case": ["map/undeclared"],
  "map-illegal-header": ["map/illegal-header"],
  "http-map-reserved": ["http/map-reserved"],
  "http-map-jsonpath": ["http/map-jsonpath"],
  "http-map-status-range": ["http/map-status-range"],
  "template-size": ["template/size"],
  "template-foreach": ["template/foreach"],
  "template-content-type": ["template/content-type"],
  "template-override-twice": ["template/override-twice"],
  "template-proxy": ["template/proxy"],
};
