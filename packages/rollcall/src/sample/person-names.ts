import { WeightedChoice, weightedByRank } from './weighted-choice.ts';

// Most frequent first. The list and its order are our own: plausible for international business contacts, and
// with the letters that break careless software.
const FIRST_NAMES = `
James, Maria, John, David, Michael, Jennifer, Robert, Mary, William, Sarah, Daniel, Anna, Thomas, Linda, Mark,
Laura, Christopher, Elizabeth, Andrew, Jessica, Peter, Susan, Matthew, Karen, Paul, Emily, Steven, Lisa, Kevin,
Michelle, Brian, Amanda, José, Nicole, Richard, Rachel, Alexander, Julia, Jason, Katherine, Eric, Emma, Stephen,
Sophie, Martin, Rebecca, Ryan, Patricia, Scott, Claire, Carlos, Olivia, Benjamin, Hannah, Juan, Priya, Jonathan,
Melissa, Patrick, Megan, Ahmed, Andrea, Wei, Samantha, Luis, Victoria, Rahul, Charlotte, Antonio, Natalie, Mohammed,
Sandra, Stefan, Angela, Adam, Helen, Amit, Grace, Simon, Diana, Tim, Monica, Sanjay, Alice, Philip, Lucy, Marco, Eva,
Andreas, Teresa, Zoë, Pierre, Chloé, François, Hélène, Jürgen, Björn, Søren, Åsa, Léa, Renée, André, Mónica,
Günther, Jörg, Anaïs, Íñigo, Łukasz, Małgorzata, Ayşe, Çağla, Gökhan, Thị Hương, Minh, João, Inês, Fernando, Beatriz,
Thiago, Larissa, Hiroshi, Yuki, Kenji, Sakura, Haruto, Mei, Xin, Jing, Li, Arjun, Deepa, Vikram, Anjali, Ravi,
Kavita, Omar, Fatima, Yusuf, Aisha, Dmitri, Olga, Ivan, Katarzyna, Piotr, Zuzana, Jan, Sven, Ingrid, Lars, Freya,
Aoife, Siobhán, Niamh, Cillian, D'Angelo, Jean-Luc, Marie-Claire, Anne-Sophie, Chinedu, Ngozi, Kwame, Amara
`;

const LAST_NAMES = `
Smith, Johnson, Williams, Brown, Jones, Miller, Garcia, Davis, Rodriguez, Martinez, Wilson, Anderson, Taylor, Thomas,
Lee, Moore, Jackson, Martin, Thompson, White, Lopez, Harris, Clark, Lewis, Robinson, Walker, Nguyen, Hall, Young,
Allen, King, Wright, Scott, Green, Baker, Adams, Nelson, Hill, Campbell, Mitchell, Roberts, Carter, Phillips, Evans,
Turner, Parker, Collins, Edwards, Stewart, Morris, Murphy, Cook, Rogers, Morgan, Cooper, Peterson, Reed, Bailey,
Bell, Kelly, Howard, Ward, Cox, Richardson, Wood, Watson, Brooks, Bennett, Gray, Hughes, Price, Myers, Long, Foster,
Sanders, Ross, Sullivan, Powell, Jenkins, Perry, Russell, Patel, Singh, Kumar, Sharma, Gupta, Shah, Khan, Ali, Chen,
Wang, Zhang, Liu, Yang, Huang, Wu, Zhou, Xu, Kim, Park, Choi, Tanaka, Suzuki, Sato, Takahashi, Watanabe, Yamamoto,
Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer, Richter,
Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange, Werner, Krause, Weiß,
Bernard, Dubois, Durand, Leroy, Moreau, Simon, Laurent, Lefèvre, Michel, Girard, Rousseau, Fournier, Mercier, Lambert,
Silva, Santos, Oliveira, Souza, Pereira, Costa, Ferreira, Almeida, Gonçalves, Ribeiro, Carvalho, Araújo, Simões,
González, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Díaz, Hernández, Muñoz, Álvarez, Romero, Navarro, Torres,
Nuñez, Ibáñez, de Jong, Jansen, de Vries, van den Berg, Bakker, van Dijk, Visser, Smit, Meijer, Mulder, Peeters,
Janssens, Maes, Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Colombo, Ricci, Marino, Greco, D'Amico, Conti,
O'Brien, O'Connor, O'Neill, O'Sullivan, Byrne, Ryan, Walsh, MacDonald, McCarthy, McKenzie, Fitzgerald, Gallagher,
Andersson, Johansson, Karlsson, Nilsson, Lindström, Sjöberg, Hansen, Olsen, Larsen, Sørensen, Jørgensen, Østergaard,
Virtanen, Mäkinen, Hämäläinen, Nowak, Kowalski, Wiśniewski, Wójcik, Zieliński, Łukasik, Novák, Svoboda, Dvořák,
Horváth, Szabó, Tóth, Popescu, Ionescu, Petrov, Ivanov, Sokolov, Çelik, Yılmaz, Şahin, Öztürk, Demir, Nguyễn, Trần,
Phạm, Lê, Hoàng, Okafor, Adeyemi, Mensah, Diallo, Ndiaye, van der Merwe, Cohen, Levy, Mizrahi, Haddad, Nasser,
Al-Farsi, Smith-Jones, García Márquez, St. John, Reyes, Cruz, Dela Cruz, Bautista, Tan, Lim, Wong, Chan
`;

/** A first or last name with the form that addresses use. */
export interface NamePart {
  readonly text: string;
  /** Lower case letters and hyphens only: `Müller` is `muller`, `O'Brien` is `obrien`. */
  readonly ascii: string;
}

/** Letters that do not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae' };

/** First names by frequency. */
export const firstNames = new WeightedChoice(weightedByRank(nameParts(FIRST_NAMES), 12));

/** Last names by frequency. */
export const lastNames = new WeightedChoice(weightedByRank(nameParts(LAST_NAMES), 18));

/** A name or word as it can stand in an e-mail address or a host name. */
export function asciiForm(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[ßøłđıæ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^a-z -]/g, '')
    .trim()
    .replace(/[ -]+/g, '-');
}

function nameParts(list: string): readonly NamePart[] {
  return list
    .trim()
    .split(/,\s*/)
    .map((text) => ({ text, ascii: asciiForm(text) }));
}
