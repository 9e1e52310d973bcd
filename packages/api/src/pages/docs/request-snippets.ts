/** A request in a language, complete enough to run. */
interface RequestSnippet {
  readonly language: string;
  readonly code: string;
}

/** A GET request with curl, Python's standard library, and TypeScript (Node, Deno, Bun, browsers). */
export function requestSnippets(url: string): readonly RequestSnippet[] {
  const isJson = !/\.\w+(\?|$)/.test(new URL(url).pathname) && !url.includes('/v1/export/');
  const quoted = JSON.stringify(url);
  return [
    { language: 'curl', code: `curl '${url.replaceAll("'", '%27')}'` },
    {
      language: 'Python',
      code: isJson
        ? `import json, urllib.request\n\nanswer = json.load(urllib.request.urlopen(${quoted}))\nprint(answer)`
        : `import urllib.request\n\nprint(urllib.request.urlopen(${quoted}).read())`,
    },
    {
      language: 'TypeScript',
      code: `const response = await fetch(${quoted});\nif (!response.ok) throw new Error((await response.json()).detail);\nconsole.log(await response.${isJson ? 'json' : 'text'}());`,
    },
  ];
}
