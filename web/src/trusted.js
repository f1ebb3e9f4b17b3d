/* Worker addresses, for pages that require Trusted Types: policy "readout" vouches for this page's own scripts only. */

/** @type {{createScriptURL: (url: string) => string} | undefined} */
let policy;

/** @param {string | URL} url @returns {string} */
export function trusted(url) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  policy ??= types?.createPolicy('readout', {
    createScriptURL: (/** @type {string} */ address) => {
      const { protocol, origin } = new URL(address, location.href);
      if (protocol !== 'blob:' && origin !== location.origin) throw new TypeError('Not a script of this page.');
      return address;
    },
  });
  return policy?.createScriptURL(String(url)) ?? String(url);
}
