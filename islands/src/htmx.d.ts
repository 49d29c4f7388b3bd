declare const htmx: { process(element: Element): void; trigger(element: Element, name: string): void };
declare module "htmx.org";
