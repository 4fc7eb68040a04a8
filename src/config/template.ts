import { Liquid } from "liquidjs";

/** Of a template's text, and of what may be written while it is rendered. */
export const MOST_TEMPLATE = 20_000;

/**
 * Renders a Liquid template (shopify.github.io/liquid). It sees what it is given and nothing else: no files, no prototypes; its time
 * and memory are bounded. A name that is not given is an error.
 *
 * @param isJson every output is written as a JSON value, quotes included, so that no text from the news can break the message
 * @throws Error with the line and what is wrong
 */
export function renderTemplate(template: string, scope: object, isJson: boolean): string {
  return engineFor(isJson).parseAndRenderSync(template, scope);
}

/** What is wrong with a template's grammar; null where nothing is. */
export function templateProblem(template: string): string | null {
  try {
    engineFor(true).parse(template);
    return null;
  } catch (error) {
    return oneLine(error);
  }
}

/** The first line of a template's error: the others show the template. */
export const oneLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

function engineFor(isJson: boolean): Liquid {
  return new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    parseLimit: MOST_TEMPLATE,
    renderLimit: 500,
    memoryLimit: 10_000_000,
    ...(isJson && { outputEscape: "json" as const }),
  });
}
