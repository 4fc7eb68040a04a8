import type { FC } from "hono/jsx";
import { DIGEST_LANGUAGES, EVENT_KINDS, WEEKDAYS } from "../config/vocabulary.js";
import { type ChoicesForm, COMMON_ZONES, CONFIDENCES, type FormErrors, otherZones, RHYTHMS } from "./choices.js";
import { REGIONS } from "./regions.js";
import type { WebConfig } from "./web.js";
import { KIND_WORDS, LANGUAGE_NAMES, WEEKDAY_WORDS } from "./words.js";

interface FieldsProps {
  form: ChoicesForm;
  errors: FormErrors;
  groups: WebConfig["groups"];
}

const RHYTHM_WORDS = {
  daily: "Every day",
  weekdays: "Monday to Friday",
  weekly: "Once a week",
  now: "At once, as things happen",
} as const;

/** Says what is wrong with a field; the field names it by `aria-describedby`. */
const FieldError: FC<{ field: string; errors: FormErrors }> = ({ field, errors }) => {
  const message = Object.entries(errors).find(([name]) => name === field)?.[1];
  return message === undefined ? null : (
    <p class="error" id={`${field}-error`}>
      {message}
    </p>
  );
};

const describes = (field: keyof FormErrors, errors: FormErrors) =>
  errors[field] === undefined ? {} : { "aria-invalid": "true" as const, "aria-describedby": `${field}-error` };

/** A summary on top of a form that came back, with a link to each field. */
export const ErrorSummary: FC<{ errors: FormErrors }> = ({ errors }) => {
  const entries = Object.entries(errors);
  return entries.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>Please look again:</p>
      <ul>
        {entries.map(([field, message]) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

export const EmailField: FC<{ form: ChoicesForm; errors: FormErrors }> = ({ form, errors }) => (
  <div class="field">
    <label for="email">E-mail address</label>
    <FieldError field="email" errors={errors} />
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="email"
      required
      maxlength={254}
      value={form.email}
      {...describes("email", errors)}
    />
    {/* a trap for programs that fill in every field; people never see it */}
    <div class="trap" aria-hidden="true">
      <label for="website">Leave this empty</label>
      <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
    </div>
  </div>
);

/** What to be told of, and when. */
export const ChoiceFields: FC<FieldsProps> = ({ form, errors, groups }) => (
  <>
    <input type="hidden" name="chosen" value="yes" />
    <fieldset id="kinds" {...describes("kinds", errors)}>
      <legend>What to hear about</legend>
      <FieldError field="kinds" errors={errors} />
      {EVENT_KINDS.map((kind) => (
        <label class="choice">
          <input type="checkbox" name="kinds" value={kind} checked={form.kinds.includes(kind)} />
          <span>
            {KIND_WORDS[kind].many} <small>{KIND_WORDS[kind].hint}</small>
          </span>
        </label>
      ))}
    </fieldset>
    {groups.length > 0 && (
      <fieldset id="groups" {...describes("groups", errors)}>
        <legend>Groups</legend>
        <FieldError field="groups" errors={errors} />
        <p class="hint">Tick none to hear about all of them.</p>
        <div class="choices-scroll">
          {groups.map(({ id, name }) => (
            <label class="choice">
              <input type="checkbox" name="groups" value={id} checked={form.groups.includes(id)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
    )}
    <fieldset id="regions" {...describes("regions", errors)}>
      <legend>Where</legend>
      <FieldError field="regions" errors={errors} />
      <p class="hint">Tick none for everywhere. It counts for what happens at a place: attacks, arrests, strikes.</p>
      <div class="choices-scroll">
        {REGIONS.map(({ id, name }) => (
          <label class="choice">
            <input type="checkbox" name="regions" value={id} checked={form.regions.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
    <div class="field">
      <label for="confidence">How sure</label>
      <FieldError field="confidence" errors={errors} />
      <select id="confidence" name="confidence" {...describes("confidence", errors)}>
        {!CONFIDENCES.some(({ value }) => value === form.confidence) && (
          <option value={form.confidence} selected>
            {`As it was: ${form.confidence} of 1`}
          </option>
        )}
        {CONFIDENCES.map(({ value, label }) => (
          <option value={value} selected={value === form.confidence}>
            {label}
          </option>
        ))}
      </select>
    </div>
    <fieldset id="rhythm" {...describes("rhythm", errors)}>
      <legend>How often</legend>
      <FieldError field="rhythm" errors={errors} />
      {RHYTHMS.map((rhythm) => (
        <label class="choice">
          <input type="radio" name="rhythm" value={rhythm} checked={form.rhythm === rhythm} />
          <span>{RHYTHM_WORDS[rhythm]}</span>
        </label>
      ))}
      <div class="field indent">
        <label for="weekday">Day of the weekly digest</label>
        <FieldError field="weekday" errors={errors} />
        <select id="weekday" name="weekday" {...describes("weekday", errors)}>
          {WEEKDAYS.map((day) => (
            <option value={day} selected={form.weekday === day}>
              {WEEKDAY_WORDS[day]}
            </option>
          ))}
        </select>
      </div>
      <div class="field-row indent">
        <div class="field">
          <label for="quietFrom">At once, but not from</label>
          <FieldError field="quietFrom" errors={errors} />
          <input id="quietFrom" name="quietFrom" type="time" value={form.quietFrom} {...describes("quietFrom", errors)} />
        </div>
        <div class="field">
          <label for="quietUntil">until</label>
          <FieldError field="quietUntil" errors={errors} />
          <input id="quietUntil" name="quietUntil" type="time" value={form.quietUntil} {...describes("quietUntil", errors)} />
        </div>
      </div>
      <p class="hint indent">
        What happens in those hours comes when they end. At most four mails an hour; the next holds the rest.
      </p>
    </fieldset>
    <div class="field-row">
      <div class="field">
        <label for="at">Time of day</label>
        <FieldError field="at" errors={errors} />
        <input id="at" name="at" type="time" required value={form.at} {...describes("at", errors)} />
      </div>
      <div class="field">
        <label for="timezone">Time zone</label>
        <FieldError field="timezone" errors={errors} />
        <ZoneSelect form={form} errors={errors} />
      </div>
    </div>
    <div class="field">
      <label for="language">Language of the digest</label>
      <FieldError field="language" errors={errors} />
      <select id="language" name="language" {...describes("language", errors)}>
        {DIGEST_LANGUAGES.map((language) => (
          <option value={language} lang={language} selected={language === form.language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
      <p class="hint">What articles say is quoted in their own language.</p>
    </div>
  </>
);

const ZoneSelect: FC<{ form: ChoicesForm; errors: FormErrors }> = ({ form, errors }) => {
  const others = otherZones();
  const known = others.includes(form.timezone) || COMMON_ZONES.some((zone) => zone === form.timezone);
  const option = (zone: string) => (
    <option value={zone} selected={zone === form.timezone}>
      {zone.replaceAll("_", " ")}
    </option>
  );
  return (
    <select id="timezone" name="timezone" {...describes("timezone", errors)}>
      {!known && option(form.timezone)}
      <optgroup label="Common">{COMMON_ZONES.map(option)}</optgroup>
      <optgroup label="All">{others.map(option)}</optgroup>
    </select>
  );
};
