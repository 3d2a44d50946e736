/** Hosts that are used by people of many companies, and so name none. */

function hosts(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** Providers of e-mail for everybody. */
export const freeMailHosts = hosts(`
  gmail.com googlemail.com yahoo.com ymail.com rocketmail.com hotmail.com outlook.com live.com msn.com passport.com
  aol.com aim.com icloud.com me.com mac.com mail.com email.com usa.com gmx.com gmx.net gmx.de gmx.at gmx.ch gmx.us
  web.de t-online.de freenet.de arcor.de online.de posteo.de mailbox.org bluewin.ch hispeed.ch a1.net chello.at
  protonmail.com proton.me pm.me protonmail.ch tutanota.com tuta.io tuta.com zohomail.com fastmail.com fastmail.fm
  hey.com hushmail.com inbox.com lycos.com excite.com juno.com netzero.net earthlink.net mindspring.com
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net cox.net charter.net
  optonline.net optimum.net roadrunner.com rr.com frontier.com frontiernet.net windstream.net centurylink.net
  embarqmail.com q.com suddenlink.net
  rogers.com shaw.ca sympatico.ca telus.net videotron.ca bell.net
  btinternet.com btopenworld.com virginmedia.com ntlworld.com blueyonder.co.uk sky.com talktalk.net tiscali.co.uk
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr club-internet.fr bbox.fr numericable.fr aliceadsl.fr
  libero.it virgilio.it tiscali.it alice.it tin.it email.it tim.it inwind.it iol.it fastwebnet.it
  telefonica.net terra.es ono.com sapo.pt
  telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl hetnet.nl casema.nl
  telia.com bredband.net spray.se online.no
  wp.pl o2.pl onet.pl onet.eu interia.pl interia.eu gazeta.pl op.pl poczta.onet.pl seznam.cz centrum.cz email.cz
  freemail.hu citromail.hu abv.bg
  mail.ru bk.ru list.ru inbox.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn
  naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp
  rediffmail.com sify.com indiatimes.com
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz
  walla.com walla.co.il
`);

/** Providers that have such hosts in many countries: `yahoo.co.jp`, `hotmail.fr`, `live.nl`. */
export const freeMailName = /^(?:yahoo|hotmail|outlook|live|windowslive|gmx|ymail)\.(?:com?\.)?[a-z]{2,3}$/;

/** Places where companies have pages; their subdomains belong to them. */
export const pageHosts = hosts(`
  linkedin.com lnkd.in facebook.com fb.com m.me twitter.com x.com t.co instagram.com threads.net youtube.com youtu.be
  tiktok.com pinterest.com xing.com viadeo.com crunchbase.com angel.co wellfound.com glassdoor.com indeed.com yelp.com
  wikipedia.org bit.ly linktr.ee goo.gl
`);
