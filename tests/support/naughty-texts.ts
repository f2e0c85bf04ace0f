/**
 * Texts that people and their enemies type, by what they try. Each is plain text to us: stored as it is or refused,
 * shown as it is, never run, never the cause of an error.
 */
export const NAUGHTY: Readonly<Record<string, readonly string[]>> = {
  markup: [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    '</title></textarea><svg/onload=alert(1)>',
    '<!--',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;b&gt; &amp; &#60;',
    ']]>',
  ],
  templates: [
    '{{7*7}}',
    '{{count}} {{name}}',
    '$t(common:action.remove)',
    '$& $1 $$ $`',
    '${7*7}',
    '<%= 7*7 %>',
    '#{7*7}',
    '{{constructor.constructor(1)()}}',
    '%s%n',
  ],
  statements: [
    "'; DROP TABLE orders; --",
    '" OR 1=1 --',
    "' OR 1=1 --",
    '\\',
    '%_',
    "O'Brien-Núñez",
    '$1 ?',
  ],
  cells: ['=1+1', '=cmd()', '+cmd|x!A0', '-2+3', '@SUM(A1)', '"a","b"'],
  headers: [
    'Bcc: x@y.example',
    'x%0d%0aBcc: x@y.example',
    String.raw`x\r\n\u2028`,
    'Subject=?utf-8?q?x?=',
  ],
  scripts: [
    'ก็ไม่รู้สินะ ผู้ใหญ่',
    '东京都 𠮷野家 㐀',
    'مرحبا بالعالم',
    'Ấp Bến Đò, Xã Thạnh Lợi',
    'ZA̡͊͠͝LGÓ ISͮ̂҉̯͈͕̹̘̱',
    '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇪🇸 ❤️',
    'ı İ ß ẞ ﬁ Ω K',
    '\u00A0\u200B\u2060x\u3000y',
    ', a,  b ,',
  ],
  names: ['null', 'undefined', 'NaN', 'true', '__proto__', 'constructor', 'toString', '0', '-0'],
  lengths: ['x'.repeat(80), 'ก'.repeat(80), '👍'.repeat(40), 'a b '.repeat(20)],
}

/** What has no place in a line of text: it rearranges or ends what stands around it. */
export const UNPRINTABLE: readonly string[] = [
  'a\0b',
  'a\rb',
  'a\nBcc: x@y.example',
  'a\r\nBcc: x@y.example',
  'a\u001Bb',
  'a\u0085b',
  'a\u2028b',
  '\u202Egpj.exe',
  'a\u2066b\u2069',
  'a\u061Cb',
  'a\uD800b',
  'a\uFEFFb',
]
