/** The package that generated code calls. */
export const runtimePackage = "@apigw-compile/runtime-sdk";

/** Versions of it that generated code works with: descriptors only ever gain fields. */
export const runtimeRange = "^0.0.0";
