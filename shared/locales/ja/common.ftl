language-name = 日本語
# 月は数字だけ。「月」は moment の側にある。ブラウザーの Intl も数字だけを返す。
moment = { $year }年{ $month }月{ $day }日 { $time }（{ $zone }）
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
