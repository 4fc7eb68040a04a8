/** @jsxImportSource react */
/** The sheet that every mail of Vigil is printed on: tables, inline styles, no images, light and dark. */
import { Body } from "@react-email/body";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Preview } from "@react-email/preview";
import { Text } from "@react-email/text";
import type { ReactNode } from "react";
import type { Wording } from "./wording/index.js";

export const SERIF = "Georgia,Times,serif";
export const SANS = "Helvetica,Arial,sans-serif";
/** Contrast of at least 7:1 for reading text and 4.5:1 for small print, on white. */
export const INK = "#1b1b1b";
export const SOFT = "#595959";
export const ACCENT = "#8a1c1c";
const RULE = "#d9d4cc";

// Mail programs that know media queries; the others keep the light sheet.
const STYLES = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-decoration:none}a:hover{text-decoration:underline}
@media (max-width:620px){.sheet{padding:20px 18px !important}.h1{font-size:30px !important}}
@media (prefers-color-scheme:dark){
body,.page{background:#16171a !important}.sheet{background:#16171a !important}
.ink,.ink a{color:#ece9e2 !important}.soft,.soft a{color:#a9a69f !important}.accent{color:#f0958c !important}
.bar{background:#f0958c !important}.rule{border-color:#3b3c40 !important}.button{background:#ece9e2 !important;color:#16171a !important}}`;

/** A mail with a masthead, its content and small print. */
export function Sheet(props: {
  title: string;
  /** Left out: English. */
  words?: Pick<Wording, "language" | "dir">;
  preheader: string;
  masthead: string;
  dateline: string;
  children: ReactNode;
  footer: ReactNode;
}) {
  return (
    <Html lang={props.words?.language ?? "en"} dir={props.words?.dir ?? "ltr"}>
      <Head>
        <title>{props.title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{STYLES}</style>
      </Head>
      <Preview>{props.preheader}</Preview>
      <Body className="page" style={{ margin: 0, padding: 0, backgroundColor: "#ffffff" }}>
        {/* Outlook reads the width from the attribute and pads only cells. */}
        <Container width={600} style={{ width: "100%", maxWidth: 600 }}>
          <table width="100%" border={0} cellPadding={0} cellSpacing={0} role="presentation">
            <tbody>
              <tr>
                <td className="sheet" style={{ padding: "32px 28px" }}>
                  <Heading
                    as="h1"
                    className="h1 ink"
                    style={{ margin: 0, font: `bold 34px/1.1 ${SERIF}`, letterSpacing: "-0.5px", color: INK }}
                  >
                    {props.masthead}
                  </Heading>
                  <Text className="soft" style={{ margin: "6px 0 0", font: `13px/1.5 ${SANS}`, color: SOFT }}>
                    {props.dateline}
                  </Text>
                  <Hr className="rule" style={{ margin: "14px 0 0", border: 0, borderTop: `3px double ${RULE}` }} />
                  {props.children}
                  <Hr className="rule" style={{ margin: "34px 0 14px", border: 0, borderTop: `1px solid ${RULE}` }} />
                  {props.footer}
                </td>
              </tr>
            </tbody>
          </table>
        </Container>
      </Body>
    </Html>
  );
}

export function SmallPrint({ children }: { children: ReactNode }) {
  return (
    <Text className="soft" style={{ margin: "0 0 8px", font: `12px/1.6 ${SANS}`, color: SOFT }}>
      {children}
    </Text>
  );
}
