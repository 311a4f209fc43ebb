/** The nearest element around a node that fits a selector, the node included, through shadow roots. */
export function closest(node, selector) {
    const { host } = node.getRootNode();
    return node.closest(selector) ?? (host ? closest(host, selector) : null);
}
