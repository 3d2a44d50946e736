/** The targets that the guard is tried on: each with whether it may be called, and where that has to lead. */

/**
 * The first and the last address of every special range, and the addresses before and behind it. They were written by
 * another program from the registries, and are data: nothing here is computed by what is tested.
 */
export const rangeEdges: readonly {
  readonly range: string;
  readonly refused: readonly string[];
  readonly called: readonly string[];
}[] = [
  { range: '0.0.0.0/8', refused: ['0.0.0.0', '0.255.255.255'], called: ['1.0.0.0'] },
  { range: '10.0.0.0/8', refused: ['10.0.0.0', '10.255.255.255'], called: ['9.255.255.255', '11.0.0.0'] },
  {
    range: '100.64.0.0/10',
    refused: ['100.64.0.0', '100.127.255.255'],
    called: ['100.63.255.255', '100.128.0.0'],
  },
  {
    range: '127.0.0.0/8',
    refused: ['127.0.0.0', '127.255.255.255'],
    called: ['126.255.255.255', '128.0.0.0'],
  },
  {
    range: '169.254.0.0/16',
    refused: ['169.254.0.0', '169.254.255.255'],
    called: ['169.253.255.255', '169.255.0.0'],
  },
  {
    range: '172.16.0.0/12',
    refused: ['172.16.0.0', '172.31.255.255'],
    called: ['172.15.255.255', '172.32.0.0'],
  },
  { range: '192.0.0.0/24', refused: ['192.0.0.0', '192.0.0.255'], called: ['191.255.255.255', '192.0.1.0'] },
  { range: '192.0.2.0/24', refused: ['192.0.2.0', '192.0.2.255'], called: ['192.0.1.255', '192.0.3.0'] },
  {
    range: '192.31.196.0/24',
    refused: ['192.31.196.0', '192.31.196.255'],
    called: ['192.31.195.255', '192.31.197.0'],
  },
  {
    range: '192.52.193.0/24',
    refused: ['192.52.193.0', '192.52.193.255'],
    called: ['192.52.192.255', '192.52.194.0'],
  },
  {
    range: '192.88.99.0/24',
    refused: ['192.88.99.0', '192.88.99.255'],
    called: ['192.88.98.255', '192.88.100.0'],
  },
  {
    range: '192.168.0.0/16',
    refused: ['192.168.0.0', '192.168.255.255'],
    called: ['192.167.255.255', '192.169.0.0'],
  },
  {
    range: '192.175.48.0/24',
    refused: ['192.175.48.0', '192.175.48.255'],
    called: ['192.175.47.255', '192.175.49.0'],
  },
  {
    range: '198.18.0.0/15',
    refused: ['198.18.0.0', '198.19.255.255'],
    called: ['198.17.255.255', '198.20.0.0'],
  },
  {
    range: '198.51.100.0/24',
    refused: ['198.51.100.0', '198.51.100.255'],
    called: ['198.51.99.255', '198.51.101.0'],
  },
  {
    range: '203.0.113.0/24',
    refused: ['203.0.113.0', '203.0.113.255'],
    called: ['203.0.112.255', '203.0.114.0'],
  },
  {
    range: '224.0.0.0/4',
    refused: ['224.0.0.0', '239.255.255.255', '240.0.0.0'],
    called: ['223.255.255.255'],
  },
  { range: '255.255.255.255/32', refused: ['255.255.255.254', '255.255.255.255'], called: [] },
  { range: '240.0.0.0/4', refused: [], called: [] },
  { range: '168.63.129.16/32', refused: ['168.63.129.16'], called: ['168.63.129.15', '168.63.129.17'] },
  { range: '::/128', refused: ['::', '::1'], called: [] },
  { range: '::1/128', refused: ['::2'], called: [] },
  {
    range: '::ffff:0:0/96',
    refused: ['::fffe:ffff:ffff', '::ffff:0:0', '::ffff:ffff:ffff', '::1:0:0:0'],
    called: [],
  },
  { range: '::/96', refused: ['::ffff:ffff', '::1:0:0'], called: [] },
  {
    range: '64:ff9b::/96',
    refused: ['64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff', '64:ff9b::', '64:ff9b::ffff:ffff', '64:ff9b::1:0:0'],
    called: [],
  },
  {
    range: '64:ff9b:1::/48',
    refused: [
      '64:ff9b:0:ffff:ffff:ffff:ffff:ffff',
      '64:ff9b:1::',
      '64:ff9b:1:ffff:ffff:ffff:ffff:ffff',
      '64:ff9b:2::',
    ],
    called: [],
  },
  {
    range: '100::/64',
    refused: ['ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '100::', '100::ffff:ffff:ffff:ffff', '100:0:0:1::'],
    called: [],
  },
  { range: '100:0:0:1::/64', refused: ['100::1:ffff:ffff:ffff:ffff', '100:0:0:2::'], called: [] },
  {
    range: '2001::/32',
    refused: ['2001::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff', '2001:1::'],
    called: ['2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  },
  { range: '2001::/23', refused: ['2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'], called: ['2001:200::'] },
  {
    range: '2001:db8::/32',
    refused: ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
    called: ['2001:db7:ffff:ffff:ffff:ffff:ffff:ffff', '2001:db9::'],
  },
  {
    range: '2002::/16',
    refused: ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    called: ['2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '2003::'],
  },
  {
    range: '2620:4f:8000::/48',
    refused: ['2620:4f:8000::', '2620:4f:8000:ffff:ffff:ffff:ffff:ffff'],
    called: ['2620:4f:7fff:ffff:ffff:ffff:ffff:ffff', '2620:4f:8001::'],
  },
  {
    range: '3fff::/20',
    refused: ['3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
    called: ['3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '3fff:1000::'],
  },
  {
    range: '5f00::/16',
    refused: [
      '5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      '5f00::',
      '5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      '5f01::',
    ],
    called: [],
  },
  {
    range: 'fc00::/7',
    refused: [
      'fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      'fc00::',
      'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      'fe00::',
    ],
    called: [],
  },
  {
    range: 'fe80::/10',
    refused: [
      'fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      'fe80::',
      'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
      'fec0::',
    ],
    called: [],
  },
  { range: 'fec0::/10', refused: ['feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'ff00::'], called: [] },
  { range: 'ff00::/8', refused: ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], called: [] },
  { range: '::/3', refused: ['1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], called: ['2000::'] },
  {
    range: '4000::/2',
    refused: ['4000::', '7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '8000::'],
    called: ['3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  },
  { range: '8000::/1', refused: [], called: [] },
];

/** A URL, with PORT for the port of the listener. */
export interface UrlCase {
  readonly url: string;
  /** The address that has to be connected to; undefined where none may be. */
  readonly leadsTo?: string;
}

/** Addresses of IPv6 that carry a forbidden one of IPv4, or are one. */
const embedded = [
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:a9fe:a9fe',
  '0:0:0:0:0:ffff:10.0.0.1',
  '::ffff:0:127.0.0.1',
  '::127.0.0.1',
  '::7f00:1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::8.8.8.8',
  '64:ff9b:1::10.0.0.1',
  '2002:7f00:1::',
  '2002:a9fe:a9fe::1',
  '2001:0:7f00:1::',
  '2001:0:808:808::80ff:fffe',
  '2606:4700::5efe:10.0.0.1',
  '2606:4700::200:5efe:127.0.0.1',
];

/** Ways of writing a forbidden address as the host of a URL. */
const writings = [
  // 127.0.0.1, with parts left out and in other bases.
  '127.1',
  '127.0.1',
  '127.000.000.001',
  '127.0.0.1.',
  '2130706433',
  '2130706433.',
  '017700000001',
  '0x7f000001',
  '0X7F000001',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '0177.0.0.01',
  '0x7f.1',
  '127.0x1',
  '0x00000000000000007f.1',
  '00000000177.0.0.1',
  // Coded by percent, in whole and in part.
  '%31%32%37%2e%30%2e%30%2e%31',
  '127%2e0%2e0%2e1',
  '0%787f000001',
  'l%6fcalhost',
  // Digits and dots that become ASCII.
  '①②⑦.⓪.⓪.①',
  '１２７.０.０.１',
  '127。0。0。1',
  '127．0．0．1',
  '127｡0｡0｡1',
  '𝟏𝟐𝟕.𝟎.𝟎.𝟏',
  '１２７%EF%BC%8E0.0.1',
  // Characters that are taken out.
  '127.0.\t0.1',
  '127.0.\n0.1',
  '127.0.0\u00ad.1',
  // Others that clouds and networks answer on.
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '169.16689662',
  '100.100.100.200',
  '168.63.129.16',
  '0',
  '0.0.0.0',
  '0x0',
  '00',
  '10.1',
  '012.1.2.3',
  '192.168.1',
  '192.0xa80001',
  '3232235777',
  '4294967295',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::0001]',
  '[::1%25lo]',
  '[::1%lo]',
  '[fe80::1%25eth0]',
  '[fe80::1%eth0]',
  '[fd00:ec2::254]',
  '[::FFFF:7F00:1]',
  ...embedded.map((address) => `[${address}]`),
  // Names of this machine and its network.
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ｌocalhost',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  'app.localhost',
  'localhost.localdomain',
  'ip6-localhost',
  'ip6-loopback',
  'metadata',
  'metadata.google.internal',
  'printer.local',
  'router.home.arpa',
  'hidden.onion',
  // Not addresses at all.
  '256.0.0.1',
  '4294967296',
  '127.0.0.1.1',
  '0x7f.0.0.0.1',
  '[127.0.0.1]',
  '[::1',
  '[]',
  '127.0.0.08',
];

/** What is wrong with other parts than the host, or makes another host of it. */
const urls = [
  '',
  'nonsense',
  '//192.0.32.7:PORT/',
  'http://',
  'ftp://192.0.32.7:PORT/',
  'file:///etc/passwd',
  'gopher://192.0.32.7:PORT/_',
  'data:text/plain,x',
  'javascript:alert(1)',
  'unix:///var/run/docker.sock',
  'ws://192.0.32.7:PORT/',
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/',
  'http://user@192.0.32.7:PORT/',
  'http://user:password@192.0.32.7:PORT/',
  'http://:password@192.0.32.7:PORT/',
  'http://192.0.32.7:PORT@127.0.0.1:PORT/',
  'http://127.0.0.1:PORT@192.0.32.7:PORT/',
  'http://192.0.32.7%40127.0.0.1:PORT/',
  'http://127.0.0.1:PORT\\@192.0.32.7:PORT/',
  'http://127.0.0.1:PORT#@192.0.32.7:PORT/',
  'http://127.0.0.1:PORT?@192.0.32.7:PORT/',
  'http:\\\\127.0.0.1:PORT\\',
  'http:127.0.0.1:PORT',
  'http:/127.0.0.1:PORT',
  'http:////127.0.0.1:PORT/',
  ' http://127.0.0.1:PORT/',
  'ht\ntp://127.0.0.1:PORT/',
  'http://192.0.32.7:0/',
  'http://192.0.32.7:22/',
  'http://192.0.32.7:25/',
  'http://192.0.32.7:6667/',
  'http://192.0.32.7:65536/',
  'https://192.0.32.7:53/',
];

/** Public targets, however they are written. */
const called: readonly UrlCase[] = [
  { url: 'http://192.0.32.7:PORT/', leadsTo: '192.0.32.7' },
  { url: 'http://3221233671:PORT/', leadsTo: '192.0.32.7' },
  { url: 'http://0xc0.0x2007:PORT/', leadsTo: '192.0.32.7' },
  { url: 'http://0300.0.040.7:PORT/', leadsTo: '192.0.32.7' },
  { url: 'http://①⑨②.0.32.7:PORT/', leadsTo: '192.0.32.7' },
  { url: 'http://192.0.32.7.:PORT/', leadsTo: '192.0.32.7' },
  { url: 'http://192.0.32.7:PORT\\@127.0.0.1/', leadsTo: '192.0.32.7' },
  { url: 'http://192.0.32.7:PORT/@127.0.0.1', leadsTo: '192.0.32.7' },
  { url: 'http://192.0.32.7:PORT/?url=http://127.0.0.1/#@127.0.0.1', leadsTo: '192.0.32.7' },
  { url: 'HTTP://192.0.32.7:PORT', leadsTo: '192.0.32.7' },
  { url: 'http://[2620:0:2d0:200::7]:PORT/', leadsTo: '2620:0:2d0:200::7' },
  { url: 'http://[2620:0000:02D0:0200:0:0:0:7]:PORT/', leadsTo: '2620:0:2d0:200::7' },
  { url: 'http://[2620:0:2d0:200::192.0.32.7]:PORT/', leadsTo: '2620:0:2d0:200::c000:2007' },
];

export const urlCases: readonly UrlCase[] = [
  ...writings.map((host) => ({ url: `http://${host}:PORT/` })),
  ...urls.map((url) => ({ url })),
  ...called,
];

/** Names, with the addresses that they have. */
export const nameCases: readonly (UrlCase & { readonly addresses: readonly string[] })[] = [
  { url: 'http://four.example.com:PORT/', addresses: ['192.0.32.7'], leadsTo: '192.0.32.7' },
  { url: 'http://six.example.com:PORT/', addresses: ['2620:0:2d0:200::7'], leadsTo: '2620:0:2d0:200::7' },
  { url: 'http://dot.example.com.:PORT/', addresses: ['192.0.32.7'], leadsTo: '192.0.32.7' },
  { url: 'http://b%C3%BCcher.example.com:PORT/', addresses: ['192.0.32.7'], leadsTo: '192.0.32.7' },
  { url: 'http://127.0.0.1.nip.example.com:PORT/', addresses: ['127.0.0.1'] },
  { url: 'http://private.example.com:PORT/', addresses: ['10.1.2.3'] },
  { url: 'http://metadata.example.com:PORT/', addresses: ['169.254.169.254'] },
  { url: 'http://loopback.example.com:PORT/', addresses: ['::1'] },
  { url: 'http://mapped.example.com:PORT/', addresses: ['::ffff:127.0.0.1'] },
  { url: 'http://translated.example.com:PORT/', addresses: ['64:ff9b::7f00:1'] },
  { url: 'http://last.example.com:PORT/', addresses: ['192.0.32.7', '192.0.32.8', '127.0.0.1'] },
  { url: 'http://first.example.com:PORT/', addresses: ['10.0.0.1', '192.0.32.7'] },
  { url: 'http://six-and-four.example.com:PORT/', addresses: ['2620:0:2d0:200::7', '192.168.0.1'] },
  { url: 'http://link.example.com:PORT/', addresses: ['192.0.32.7', 'fe80::1'] },
  { url: 'http://zone.example.com:PORT/', addresses: ['fe80::1%lo'] },
  { url: 'http://nonsense.example.com:PORT/', addresses: ['127.0.0.1 '] },
  { url: 'http://nowhere.example.com:PORT/', addresses: [] },
];
