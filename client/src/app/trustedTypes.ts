interface TrustedTypeFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown;
}

/** Style rules are the only thing that may be written as HTML text, and those hold no tag. */
export function withoutTags(text: string): string {
  if (text.includes('<')) throw new TypeError('HTML text from scripts is not allowed.');
  return text;
}

// antd writes its style elements by innerHTML, which `require-trusted-types-for 'script'` stops. This default policy
// lets exactly that through, and nothing that could make an element.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };
trustedTypes?.createPolicy('default', { createHTML: withoutTags });
