/* The words of the page's language; English ones are where they are used. */

export const _ = (message, values = {}) =>
  ((globalThis.briefgenWords || {})[message] || message).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
