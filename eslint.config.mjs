import tseslint from "typescript-eslint";

const noFs = {
  group: ["fs", "fs/*", "node:fs", "node:fs/*"],
  message: "Read through the Host; write in write/ (see host.ts).",
};

/** What the language offers and this code base does without; `erasableSyntaxOnly` covers enums and namespaces. */
const unwanted = [
  { selector: "ExportDefaultDeclaration", message: "Export by name; the file has the same name." },
  { selector: "ClassDeclaration, ClassExpression", message: "Write functions over readonly data." },
  { selector: "ForInStatement", message: "Use Object.keys: for-in walks inherited keys." },
];

export default tseslint.config(
  {
    ignores: ["**/dist/", "**/coverage/", "**/.cache/", "**/expected/", "**/*.d.ts"],
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", 500],
      "no-restricted-syntax": ["error", ...unwanted],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { args: "after-used", argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      // Saying what would be the default is sometimes the point.
      "@typescript-eslint/no-unnecessary-type-arguments": "off",
      // A finding without parameters has the parameters {}.
      "@typescript-eslint/no-generated-empty-object-type": "off",
      // An async function that has nothing to wait for is how a Host in memory satisfies the interface.
      "@typescript-eslint/require-await": "off",
      // Without classes no method needs its `this`.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    rules: { "no-console": "error" },
  },
  {
    // What is printed wrong by a test shows in its failure.
    files: ["packages/*/test/**/*.ts"],
    rules: { "@typescript-eslint/no-base-to-string": "off" },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: ["packages/compiler/src/host-node.ts", "packages/compiler/src/{write,cli}/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [noFs] }] },
  },
  {
    // The tools read a default export.
    files: ["*.config.ts", "packages/*/*.config.ts"],
    rules: { "no-restricted-syntax": ["error", ...unwanted.slice(1)] },
  },
  {
    // swagger-parser's resolver opens its door to subclasses only; callers of an SDK tell errors apart by `instanceof`.
    files: ["packages/compiler/src/load/**", "packages/runtime-sdk/src/**"],
    rules: { "no-restricted-syntax": ["error", ...unwanted.filter(({ selector }) => !selector.startsWith("Class"))] },
  },
);
