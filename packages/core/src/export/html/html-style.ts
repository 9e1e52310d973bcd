import { colourProperties } from '../../locale/page-colours.ts';

/** Style sheet of an exported comparison, for light, dark and print. */
export const HTML_STYLE = `
${colourProperties(['ink', 'paper', 'soft', 'line', 'conflict'])}
body { margin: 2rem auto; padding: 0 1rem; max-width: 80rem; color: var(--ink); background: var(--paper); font: 1rem/1.6 Georgia, "Hiragino Mincho ProN", "Yu Mincho", serif; }
:lang(ja) { line-break: strict; }
h1 { font-size: 1.5rem; font-weight: 600; }
p.note, .said, .silence, .rule { color: var(--soft); font-size: .875rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-top: 1px solid var(--line); padding: .5rem .75rem; text-align: start; vertical-align: top; min-width: 8rem; }
thead th { border-top: 0; }
tbody th { font-weight: 600; }
td p { margin: 0 0 .25rem; }
.why { font-weight: 400; font-size: .875rem; }
[data-verdict="conflict"] .verdict, [data-verdict="contrast"] .verdict { color: var(--conflict); }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
`;
