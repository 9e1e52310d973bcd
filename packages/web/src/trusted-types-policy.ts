/** The part of the Trusted Types API that is used; browsers without it accept any string. */
interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };

/**
 * The only Trusted Types policy that the page allows (`trusted-types synoptic`). It passes markup from compiled templates and
 * the URLs of the viewer's own workers. Data never passes through it: it is always set as text.
 */
const policy = trustedTypes?.createPolicy('synoptic', {
  createHTML: (markup) => markup,
  createScriptURL: (address) => {
    const { origin, href } = new URL(address, location.href);
    if (origin !== location.origin) throw new TypeError('a script of another origin');
    return href;
  },
});

/** Wraps the markup of Solid's templates; build/trusted-templates.ts inserts the call. */
export const trustedMarkup = (markup: string): string => policy?.createHTML(markup) ?? markup;

export const trustedScriptUrl = (address: string): string => policy?.createScriptURL(address) ?? address;
