import { runInNewContext } from 'node:vm';
import { viewerBar } from '../../src/http/viewer-bar.ts';

class Control {
  name: string;
  value = '';
  hidden = true;
  options: { readonly words: string; readonly value: string }[] = [];

  constructor(name: string) {
    this.name = name;
  }

  replaceChildren(...options: Control['options']): void {
    this.options = options;
  }
}

/** The bar as it is where one brings a credential, with as much of a browser as its script then uses. */
export function barInWindow() {
  const purpose = new Control('purpose');
  const credential = new Control('credential');
  const pressed: string[] = [];
  const sent: Request[] = [];
  let changed: (event: { target: Control }) => void = () => undefined;
  const form = {
    elements: Object.assign([], { purpose, credential, namedItem: () => purpose }),
    addEventListener: (type: string, listener: typeof changed) => {
      if (type === 'change') changed = listener;
    },
  };
  const window = {
    fetch: (request: Request) => {
      sent.push(request);
      return Promise.resolve(new Response());
    },
    dispatchEvent: ({ type, ctrlKey, key }: { type: string; ctrlKey: boolean; key: string }) => {
      pressed.push([type, ctrlKey ? 'Ctrl' : '', key].join(' '));
    },
  };
  const element = (id: string) => (id === 'viewer-bar' ? form : credential);
  const script = /<script>\n([\s\S]*)<\/script>/.exec(viewerBar(null))?.[1] ?? '';
  runInNewContext(script, {
    window,
    document: { getElementById: element },
    sessionStorage: { getItem: () => 'WORKFORCE_ANALYTICS', setItem: () => undefined },
    location: { origin: 'http://hub' },
    Option: function option(words: string, value: string) {
      return { words, value };
    },
    KeyboardEvent: function keyboardEvent(type: string, init: object) {
      return { type, ...init };
    },
    Request,
    URL,
  });
  return {
    purpose,
    /** The keys that the bar presses for who sits before it. */
    pressed,
    change(control: 'purpose' | 'credential', value: string): void {
      const target = form.elements[control];
      target.value = value;
      changed({ target });
    },
    async headersOfRequest(): Promise<Record<string, string>> {
      await window.fetch(new Request('http://hub/graphql'));
      return Object.fromEntries(sent.at(-1)?.headers ?? []);
    },
  };
}
