/** Stylesheet of the page of an app: the client's colours where it hands them on. */
export const APP_STYLE = `:root { color-scheme: light dark; --rule: color-mix(in srgb, currentColor 22%, transparent); }
body { margin: 0; padding: .75rem; font: .875rem/1.5 var(--font-sans, system-ui, sans-serif); color: var(--color-text-primary, light-dark(#23211d, #e7e3da)); background: var(--color-background-primary, light-dark(#fdfcf9, #191816)); }
main { overflow-x: auto; } table { border-collapse: collapse; min-width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-top: 1px solid var(--rule); min-width: 9rem; overflow-wrap: anywhere; }
th[scope=row] { font-weight: 600; } td p, th p { margin: .15rem 0; font-weight: 400; } small { opacity: .75; } .silent { opacity: .6; font-style: italic; }
`;
