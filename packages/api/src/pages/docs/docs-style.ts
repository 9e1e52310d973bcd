/** Stylesheet of the documentation page, for phones too, light and dark. */
export const DOCS_STYLE = `:root { color-scheme: light dark; --rule: color-mix(in srgb, currentColor 22%, transparent); --accent: light-dark(#8a2f1d, #e39a86); }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1.25rem 4rem; font: 1rem/1.6 system-ui, sans-serif; background: light-dark(#fdfcf9, #191816); color: light-dark(#23211d, #e7e3da); }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.3; } h2 { margin-top: 3rem; } h3, h4 { margin: 0; font-size: 1rem; } nav h2 { margin: 1rem 0 0; font-size: 1rem; }
details h4 { margin-top: .6rem; font-size: .92rem; } summary { cursor: pointer; } pre { margin: .2rem 0; padding: .5rem .8rem; overflow-x: auto; border: 1px solid var(--rule); }
section { border-top: 1px solid var(--rule); padding: 1rem 0; }
a { color: var(--accent); } code { font-size: .92em; overflow-wrap: anywhere; }
nav ul { columns: 15rem; list-style: none; padding: 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; } th, td { text-align: start; vertical-align: top; padding: .3rem .8rem .3rem 0; overflow-wrap: anywhere; }
th { font-weight: 600; width: 12rem; } em { font-weight: 400; color: var(--accent); }
@media (max-width: 40rem) { th, td { display: block; width: auto; padding: 0; } tr { display: block; padding: .4rem 0; } }
`;
