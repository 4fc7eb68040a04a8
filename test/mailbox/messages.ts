/** Newsletters as they are sent, hand-made: several parts, links that track, charsets other than UTF-8. */

export const NEWSLETTER = `Return-Path: <bounce@mail.brief.example>
Message-ID: <20260105.brief.77@mail.brief.example>
Date: Mon, 05 Jan 2026 06:30:00 +0500
From: Conflict Brief <brief@mail.brief.example>
To: reader@example.org
Subject: =?utf-8?B?RGFpbHkgYnJpZWY6IGJsYXN0IGluIFF1ZXR0YSDigJMgNCBkZWFk?=
List-Unsubscribe: <https://mail.brief.example/u/abc>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

A bomb killed four people in Quetta on Monday, police said.=20

--b1
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<html><body><h1>Daily brief</h1><p>A bomb killed four people in Quetta on M=
onday, police said. <a href=3D"https://click.brief.example/t/1?u=3D42&amp;x=3D1">Read=
 more</a></p><img src=3D"https://click.brief.example/open.gif" width=3D1></b=
ody></html>

--b1--
`;

export const PLAIN = `Message-ID: <2@lists.example>
Date: Tue, 06 Jan 2026 10:00:00 +0000
From: list@lists.example
Subject: =?iso-8859-1?Q?Communiqu=E9?=
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

Two arrests were announced. See https://lists.example/a/1, and <https://lists.example/b>.
`;

export const BROKEN = `Subject: no id, no date, no end
Content-Type: multipart/mixed; boundary="never"

--never
Content-Type: text/html

<p>Half a <b>message`;
