import type { ConfigDocument } from "./document.js";
import { showPath } from "./issues.js";
import type { ConfigProblem } from "./problem.js";
import type { AlertsConfig, WebhookConfig } from "./schema.js";
import { templateProblem } from "./template.js";

/** What Standard Webhooks calls a secret: at least 24 bytes. */
const SIGNING_SECRET = /^whsec_[A-Za-z0-9+/=]{32,}$/;
const MAKE_ONE = "Make one:  echo whsec_$(openssl rand -base64 32)";

type Complaint = Pick<ConfigProblem, "what" | "why" | "fix"> & { key: string | null };

/** Whether each webhook has the secrets and the address that its format needs. Their values are never shown. */
export function webhookSecrets(document: ConfigDocument, { webhooks }: AlertsConfig): ConfigProblem[] {
  return webhooks.flatMap((webhook, i) =>
    complaints(webhook).map(({ key, ...said }) => {
      const path = ["webhooks", i, ...(key === null ? [] : [key])];
      return { file: document.file, ...document.place(path), path: showPath(path), ...said };
    }),
  );
}

function signingSecrets(webhook: WebhookConfig): Complaint[] {
  return (["secret", "previousSecret"] as const)
    .filter((key) => webhook[key] !== undefined && !SIGNING_SECRET.test(webhook[key]))
    .map((key) => ({ key, what: "is no signing secret: whsec_ followed by at least 24 bytes of base64.", fix: MAKE_ONE }));
}

function complaints(webhook: WebhookConfig): Complaint[] {
  const { format, secret, previousSecret, url } = webhook;
  if (format === "vigil") {
    if (secret === undefined)
      return [{ key: null, what: "has no `secret`.", why: "Messages of format vigil are signed.", fix: MAKE_ONE }];
    return signingSecrets(webhook);
  }
  if (format === "template") {
    if (webhook.template === undefined)
      return [{ key: null, what: "has no `template`.", fix: "Add e.g.  template: '{\"text\": {{ event.headline }}}'" }];
    const problem = templateProblem(webhook.template);
    if (problem !== null) return [{ key: "template", what: `can't be read: ${problem}.`, fix: "See the README, Webhooks." }];
    return signingSecrets(webhook);
  }
  if (webhook.template !== undefined)
    return [{ key: "template", what: `does nothing with format ${format}.`, fix: "Write  format: template  or take it out." }];
  const needless = format === "pagerduty" ? previousSecret : (secret ?? previousSecret);
  if (needless !== undefined) {
    const key = secret !== undefined && format !== "pagerduty" ? "secret" : "previousSecret";
    return [
      { key, what: `does nothing with format ${format}.`, why: "What its address holds is all it needs.", fix: "Take it out." },
    ];
  }
  if (format === "pagerduty" && secret === undefined)
    return [
      {
        key: null,
        what: "has no `secret`.",
        why: "PagerDuty wants a routing key.",
        fix: "Add  secret: …  (the integration's key, best read from the environment).",
      },
    ];
  if (format === "telegram" && !new URL(url).searchParams.has("chat_id"))
    return [
      {
        key: "url",
        what: "names no chat.",
        fix: "Write  https://api.telegram.org/bot<token>/sendMessage?chat_id=<id of the chat>",
      },
    ];
  if (format === "ntfy" && new URL(url).pathname.replace(/\//g, "") === "")
    return [{ key: "url", what: "names no topic.", fix: "Write  https://ntfy.sh/<topic>" }];
  return [];
}
