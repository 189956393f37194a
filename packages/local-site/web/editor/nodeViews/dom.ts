/** A new element with a class and a text. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] => {
  const created = document.createElement(name);
  created.className = className;
  created.textContent = text;
  return created;
};

/** The element, closed to the cursor. */
export const fixed = <Element extends HTMLElement>(created: Element): Element => {
  created.contentEditable = 'false';
  return created;
};
