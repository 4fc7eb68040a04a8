/** @jsxImportSource react */
import { Link } from "@react-email/link";
import { render } from "@react-email/render";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import { INK, SANS, SERIF, Sheet, SmallPrint, SOFT } from "./mail-layout.js";
import type { RenderedMail } from "./render-digest.js";

/** The mail that asks an address whether it wants the digest: nothing else is sent to it before it says so. */
export async function renderConfirmMail({
  confirmUrl,
  publicUrl,
}: {
  confirmUrl: string;
  publicUrl: string;
}): Promise<RenderedMail> {
  const subject = "Confirm your Vigil digest";
  const preheader = "One click, and your first digest comes at the time you chose.";
  const why = `Somebody, most likely you, entered this address at ${publicUrl} to get Vigil’s digest.`;
  const ignore = "If it was not you, do nothing: no further mail will come. The link works for two days.";
  const html = await render(
    <Sheet
      title={subject}
      preheader={preheader}
      masthead="Vigil"
      dateline="Confirm your subscription"
      footer={<SmallPrint>{ignore}</SmallPrint>}
    >
      <Text className="ink" style={{ margin: "20px 0", font: `17px/1.5 ${SERIF}`, color: INK }}>
        {why}
      </Text>
      <Section>
        <Link
          href={confirmUrl}
          className="button"
          style={{
            display: "inline-block",
            padding: "13px 22px",
            backgroundColor: INK,
            color: "#ffffff",
            font: `bold 15px/1.2 ${SANS}`,
            borderRadius: 4,
          }}
        >
          Yes, send me the digest
        </Link>
      </Section>
      <Text className="soft" style={{ margin: "20px 0 0", font: `13px/1.6 ${SANS}`, color: SOFT, wordBreak: "break-all" }}>
        {`Or open this address: ${confirmUrl}`}
      </Text>
    </Sheet>,
  );
  const text = [why, "", "Yes, send me the digest:", confirmUrl, "", ignore, ""].join("\n");
  return { subject, html, text, preheader };
}
