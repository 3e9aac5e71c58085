/** What the server put into the page with its content security policy; antd stamps its styles with it. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce;

/*
 * The content security policy lets in style elements that carry the page's nonce, and styles set property by property. antd stamps
 * most of its style elements; those that lock scrolling and measure scrollbars come without, and a growing text area measures itself
 * by a style attribute. Both are made here what the policy allows. Markup gets no nonce by it: only scripts create elements.
 */
export function stampStyles(nonce: string): void {
  const create = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };

  const setAttribute = Object.getOwnPropertyDescriptor(Element.prototype, 'setAttribute')?.value as (
    this: Element,
    name: string,
    value: string,
  ) => void;
  HTMLElement.prototype.setAttribute = function (name, value) {
    if (name === 'style') this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}
