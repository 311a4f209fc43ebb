/** Elements as a page has a thousand of them: in sections, as a city's measures are by district. */
export function inSections(elements: readonly HTMLElement[]): DocumentFragment {
  const all = document.createDocumentFragment();
  for (let start = 0; start < elements.length; start += 50) {
    const section = document.createElement('div');
    section.className = 'grid';
    section.append(...elements.slice(start, start + 50));
    all.append(section);
  }
  return all;
}
