// Months are known by their names, abbreviated and inflected, in the languages that feeds are common in.
import { describe, expect, it } from 'vitest';
import { monthOfName } from '../../../src/adapters/sources/month-names.ts';

describe('month names', () => {
  it.each([
    ['English', 'jan feb mar apr may jun jul aug sep oct nov dec'],
    [
      'English in full',
      'January February March April May June July August September October November December',
    ],
    ['German', 'Januar Feb März Apr Mai Juni Juli Aug Sept Okt Nov Dez'],
    ['French', 'janv févr mars avr mai juin juil août sept oct nov déc'],
    ['Spanish', 'ene feb mar abr may jun jul ago sep oct nov dic'],
    ['Portuguese', 'jan fev mar abr mai jun jul ago set out nov dez'],
    ['Italian', 'gen feb mar apr mag giu lug ago set ott nov dic'],
    [
      'Polish, inflected',
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    ],
    [
      'Czech, inflected',
      'ledna února března dubna května června července srpna září října listopadu prosince',
    ],
    [
      'Hungarian',
      'január február március április május június július augusztus szeptember október november december',
    ],
    ['Greek', 'Ιαν Φεβ Μάρ Απρ Μαϊ Ιούν Ιούλ Αυγ Σεπ Οκτ Νοέ Δεκ'],
    [
      'Russian, inflected',
      'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    ],
    [
      'Ukrainian, inflected',
      'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    ],
    ['Turkish', 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'],
    [
      'Finnish, inflected',
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
    ],
    [
      'Hebrew, with “in”',
      'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
    ],
    ['Thai, abbreviated', 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'],
    ['Hindi', 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'],
    ['Arabic', 'يناير فبراير مارس ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'],
  ])('are known in %s', (_, names) => {
    expect(names.split(' ').map((name) => monthOfName(name))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it.each(['', 'x', 'foo', 'Montag', 'ja'])('finds no month in “%s”', (name) => {
    expect(monthOfName(name)).toBe(0);
  });

  it('are told apart by the language where two use one name', () => {
    expect(monthOfName('listopada', 'hr')).toBe(10);
    expect(monthOfName('listopada', 'pl')).toBe(11);
    expect(monthOfName('listopada')).toBe(11);
    expect(monthOfName('septiembre', 'pl')).toBe(9);
  });

  it('are cut off and inflected, within bounds', () => {
    expect(
      ['septem', 'Ιανουάριος', 'd’avril', 'août', 'Kasım', 'EYLÜL'].map((name) => monthOfName(name)),
    ).toEqual([9, 1, 4, 8, 11, 9]);
    expect(['mayoralty', 'decorations', 'harbour', 'quay'].map((name) => monthOfName(name))).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
