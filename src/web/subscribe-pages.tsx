import type { FC, PropsWithChildren } from "hono/jsx";
import type { ChoicesForm, FormErrors } from "./choices.js";
import { ChoiceFields, EmailField, ErrorSummary } from "./choices-form.js";
import type { SubscriptionView } from "./data.js";
import { Layout } from "./layout.js";
import { Instant } from "./parts.js";
import type { WebConfig } from "./web.js";

interface FormProps {
  form: ChoicesForm;
  errors: FormErrors;
  groups: WebConfig["groups"];
}

export const NoMail: FC = () => (
  <div class="notice">
    <p>
      This Vigil has no mail server yet, so it can't send digests. Its <a href="/events.atom">Atom feed</a> works in any feed
      reader. (Operators: set <code>SMTP_URL</code>, or <code>mail.smtp</code> in <code>vigil.yaml</code>.)
    </p>
  </div>
);

export const SubscribePage: FC<FormProps & { smtp: boolean }> = ({ form, errors, groups, smtp }) => (
  <Layout title="Subscribe" part="subscribe">
    <div class="narrow">
      <h1>Subscribe</h1>
      <p class="lead">
        A digest by e-mail: one entry for each thing that happened, with the sentence that proves it and who reports it.
      </p>
      {smtp ? (
        <form method="post" action="/subscribe" novalidate={Object.keys(errors).length > 0}>
          <ErrorSummary errors={errors} />
          <EmailField form={form} errors={errors} />
          <ChoiceFields form={form} errors={errors} groups={groups} />
          <button type="submit">Subscribe</button>
          <p class="hint">
            You will get a mail with a link to confirm; nothing else is sent before. Each digest has a link to stop.
          </p>
        </form>
      ) : (
        <NoMail />
      )}
    </div>
  </Layout>
);

/** A short page that says one thing. */
export const MessagePage: FC<PropsWithChildren<{ title: string }>> = ({ title, children }) => (
  <Layout title={title} unlisted>
    <article class="narrow">
      <h1>{title}</h1>
      {children}
    </article>
  </Layout>
);

export const CheckInboxPage: FC = () => (
  <MessagePage title="Check your inbox">
    <p>
      If that address can receive mail, a message with a link is on its way. Open the link to confirm; it holds for two days.
      Without it, nothing will be sent.
    </p>
    <p class="hint">
      Nothing there after some minutes? Look in the spam folder. At most three such mails an hour go to one address.
    </p>
    <p>
      <a href="/events">Meanwhile, read what happened</a>
    </p>
  </MessagePage>
);

export const ConfirmPage: FC = () => (
  <MessagePage title="Confirm your subscription">
    <p>Press the button, and the digest starts at its next time.</p>
    <form method="post">
      <button type="submit">Confirm</button>
    </form>
    <p class="hint">You did not ask for it? Close this page, and nothing will be sent.</p>
  </MessagePage>
);

export const ConfirmedPage: FC<{ manageToken: string }> = ({ manageToken }) => (
  <MessagePage title="You are subscribed">
    <p>The first digest comes at its next time, if anything has happened by then.</p>
    <p>
      <a href={`/preferences/${manageToken}`}>Change what you receive, and when</a> ·{" "}
      <a href="/events">Read what happened so far</a>
    </p>
  </MessagePage>
);

export const DeadLinkPage: FC = () => (
  <MessagePage title="This link no longer holds">
    <p>It has expired, was used before a newer one, or was not copied whole. The latest mail has a link that works.</p>
    <p>
      <a href="/subscribe">Subscribe</a>
    </p>
  </MessagePage>
);

interface PreferencesProps extends FormProps {
  subscription: SubscriptionView;
  token: string;
  saved: boolean;
}

export const PreferencesPage: FC<PreferencesProps> = ({ subscription, form, errors, groups, token, saved }) => (
  <Layout title="Your digest" part="subscribe" unlisted>
    <div class="narrow">
      <h1>Your digest</h1>
      <p class="lead">
        For <strong>{subscription.email}</strong>. {stateText(subscription)}
      </p>
      {saved && (
        <div class="notice good" role="status">
          <p>Saved.</p>
        </div>
      )}
      {subscription.pausedUntil !== null && subscription.state === "active" && (
        <p>
          Paused until <Instant at={subscription.pausedUntil} />. What happens meanwhile is in the first digest after that.
        </p>
      )}
      {subscription.nextDigestAt !== null && subscription.state === "active" && subscription.pausedUntil === null && (
        <p>
          Next digest: <Instant at={subscription.nextDigestAt} />, if anything has happened by then.
        </p>
      )}
      {subscription.editable && subscription.state !== "ended" && (
        <form method="post" novalidate={Object.keys(errors).length > 0}>
          <ErrorSummary errors={errors} />
          <ChoiceFields form={form} errors={errors} groups={groups} />
          <button type="submit">Save</button>
        </form>
      )}
      {!subscription.editable && <p>What it holds, and when it comes, is set by those who run this Vigil.</p>}
      <p>
        {subscription.state === "ended" ? (
          <a href="/subscribe">Subscribe again</a>
        ) : (
          <a href={`/unsubscribe/${token}`}>Unsubscribe</a>
        )}
        {subscription.state === "active" && (
          <>
            {" · "}
            <a href={`/preferences/${token}/preview`}>See the next digest as it stands now</a>
          </>
        )}
      </p>
      {subscription.state === "active" && (
        <form method="post" action={`/preferences/${token}/pause`}>
          <input type="hidden" name="pause" value={subscription.pausedUntil === null ? "yes" : "no"} />
          <button type="submit" class="quiet">
            {subscription.pausedUntil === null ? "Pause for a week" : "Go on at once"}
          </button>
        </form>
      )}
      <details>
        <summary>Your data</summary>
        <p>
          <a href={`/preferences/${token}/data`}>All that is kept of you</a>, as a file.
        </p>
        <form method="post" action={`/preferences/${token}/delete`}>
          <p class="hint">Deletes your address, your choices, and what you were sent. It can't be undone.</p>
          <button type="submit" class="quiet">
            Delete my data
          </button>
        </form>
      </details>
    </div>
  </Layout>
);

function stateText({ state }: SubscriptionView): string {
  if (state === "active") return "";
  if (state === "pending") return "It is not confirmed yet: open the link in the mail.";
  if (state === "paused") return "It is paused.";
  return "It has ended; nothing is sent.";
}

export const UnsubscribePage: FC<{ subscription: SubscriptionView }> = ({ subscription }) =>
  subscription.state === "ended" ? (
    <UnsubscribedPage />
  ) : (
    <MessagePage title="Unsubscribe">
      <p>
        Stop the digest to <strong>{subscription.email}</strong>?
      </p>
      <form method="post">
        <button type="submit">Unsubscribe</button>
      </form>
    </MessagePage>
  );

export const DeletedPage: FC = () => (
  <MessagePage title="Your data is deleted">
    <p>Nothing of your address is kept, and no mail will come.</p>
  </MessagePage>
);

export const UnsubscribedPage: FC = () => (
  <MessagePage title="You are unsubscribed">
    <p>No more digests will be sent.</p>
    <p>
      <a href="/subscribe">Subscribe again</a>
    </p>
  </MessagePage>
);
