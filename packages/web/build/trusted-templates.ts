import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const POLICY = fileURLToPath(new URL('../src/trusted-types-policy.ts', import.meta.url));
const SINK = 't.innerHTML = html;';

/** Passes the markup of Solid's templates through the page's Trusted Types policy; throws if the patched code no longer exists. */
export function trustedTemplates(): Plugin {
  let led = false;
  return {
    name: 'synoptic-trusted-templates',
    apply: 'build',
    buildStart() {
      led = false;
    },
    transform(code, id) {
      if (!/solid-js[\\/]web[\\/]dist[\\/]\w+\.js/.test(id)) return null;
      if (code.split(SINK).length !== 2) this.error(`${id} makes templates otherwise`);
      led = true;
      return {
        code: `import { trustedMarkup } from ${JSON.stringify(POLICY)};\n${code.replace(SINK, 't.innerHTML = trustedMarkup(html);')}`,
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && !led) this.error('no template went through the policy');
    },
  };
}
