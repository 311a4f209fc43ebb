/**
 * Elements and attributes in order, without their numbers: to see that two contenders make the same. Which of many is left to the
 * engine (`data-far`, src/base/element/civic-element.ts) is a matter of the moment.
 */
export function outlineOf(root: ParentNode): string {
  return [...root.querySelectorAll('*')]
    .map((element) => {
      const attributes = [...element.attributes]
        .filter(({ name }) => name !== 'data-far')
        .map(({ name, value }) => `${name}=${value.replace(/[\d.,]+/g, '0').trim()}`)
        .sort()
        .join(' ');
      return `${element.localName} ${attributes}: ${element.textContent.replace(/[\d.,]+/g, '0').replace(/\s+/g, '')}`;
    })
    .join('\n');
}
