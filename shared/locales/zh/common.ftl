language-name = 简体中文
# 月份只写数字，“月”字在 moment 里；浏览器的 Intl 也只给数字。
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
