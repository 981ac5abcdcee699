/**
 * What the commonest passwords are made of. Source: passwords.json of @zxcvbn-ts/language-common 4.1.3 (MIT), 49,233
 * passwords by how often they occur in leaks. Selection: without case, substituted letters (P4$$w0rd) and the digits and
 * symbols at either end, each word scored by the sum of 1 / (rank + 20); the first 165 of them, without obscene ones, some
 * that only one country uses, and those that another word with one more run covers; then 25 of lower rank on which
 * passwords made for a rule like ours are built (admin, changeme, spring, 12345, keyboard columns, Malay and Chinese).
 * With the code that reads it 1.3 kB after gzip: it is loaded by sign-up.
 */
export const COMMON_WORDS: readonly string[] = `
  00000 11111 112233 121212 123123 123321 12345 123qwe 1q2w3e4r 1qaz@wsx 54321 88888 abc access admin alex
  amanda andrea andrew angel anthony arsenal asdf ashley austin autumn bailey banana barney baseball
  batman blue boomer boston brandon brandy bulldog buster camaro changeme charles charlie cheese chelsea
  chester chicago chicken chris coffee computer cookie corvette cowboy dakota dallas daniel david demo
  diablo diamond dragon eagles edward falcon ferrari football forever freedom gateway george ginger golfer
  guest guitar hammer hannah harley heather hello hockey hunter iceman iloveyou india internet jackson
  james jennifer jessica john johnny jordan joseph joshua junior justin killer knight letmein login london
  love lucky maggie malaysia marina martin master matrix matthew maverick melissa mercedes merlin michael
  michelle mickey mike miller money monkey monster morgan mother mustang nicole nikita oliver orange pass
  password patrick peanut pepper phoenix player porsche princess purple q1w2e3r qaz2wsx qazwsx qazxsw
  qwaszx qwe qwerty qwertyuiop rahasia raiders ranger redsox robert root samantha samsung sayang scooby
  scooter secret shadow silver singapore slayer smokey snoopy soccer sparky spider spring starwars
  steelers steven summer sunshine superman taylor tennis test thomas thunder tiger tigger user welcome
  whatever william woaini yamaha yellow zaq12wsx zxcvbn
`
  .trim()
  .split(/\s+/)
