/** As much of Trusted Types as is used; browsers without them let everything in. */
interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };

/**
 * The one policy that a page allows (`trusted-types synoptic`), and the only door to markup and to scripts: what the compiler
 * wrote into the program's own templates, and workers that lie beside it. Data never comes this way: it is set as text.
 */
const policy = trustedTypes?.createPolicy('synoptic', {
  createHTML: (markup) => markup,
  createScriptURL: (address) => {
    const { origin, href } = new URL(address, location.href);
    if (origin !== location.origin) throw new TypeError('a script of another origin');
    return href;
  },
});

/** For Solid's templates: build/trusted-templates.ts leads them here. */
export const templateMarkup = (markup: string): string => policy?.createHTML(markup) ?? markup;

export const ownScript = (address: string): string => policy?.createScriptURL(address) ?? address;
