/** An invented report; long enough that words repeat and short sentences look alike. */
export const ENGLISH = `# The harbour question

*An invented report. Every place and every figure in it is made up.*

In the spring the council of Ostrava Bay asked the neighbouring province for help with its harbour. The request was polite and short. It named neither a sum nor a date, and it said nothing of who would command the guard boats once they had arrived.

Two years earlier the same council had refused every offer. The mayor, a former pilot, told the assembly that the harbour had been paid for by those who used it and would be defended by them. Nobody contradicted him. The province withdrew its engineers in the autumn, and the dredging stopped.

What has changed since then is the price of grain. Exports through the northern canal fell by a third, from 1,200 barges a month to fewer than 800, and the tolls that used to pay for the lighthouse no longer cover its oil. Three of the seven cranes stand idle. The insurers have noticed.

For the province the matter is simple. A harbour that it helps to run is a harbour that its rivals cannot close. Its navy has asked for a pier of its own since the treaty of 1987, and twice the council has let the deadline pass. Seen from the capital, help without a pier would be a gift.

The council sees it differently. It wants boats without crews, money without auditors and engineers who go home in the winter. That is not greed. Every earlier arrangement of the kind ended with a garrison, and the older members of the assembly still remember the last one.

Could the province simply send its ships? The author does not think so. The passage is narrow, the pilots are local and the season is short. A blockade would cost more than the pier is worth, and it would drive the grain trade to the southern route for good.

More likely is a bargain in small steps. First the dredgers return, under a contract for one year. Then a joint office is opened to count the barges, with four clerks from either side. Only after that, and not before the elections, will anyone speak of guard boats.

Much depends on the mayor. He has said in public that a pier would be the end of the free harbour. In private he is reported to have asked what it would cost. Both may be true. He has changed his mind before, on the lighthouse and on the cranes, and each time he waited until others had asked him to.

The outlook follows from this. The province will attach a condition to every favour, and the council will accept the favour and lose the condition. Until the price of grain recovers, neither can afford to stop. Two dates should be watched: the end of the contract in June and the assembly of the pilots in October.

Some figures need care. The number of barges is the province's own count. The council publishes none.
`

/** The same kind of text in Russian, with quotes, dashes and signs outside the basic plane. */
export const RUSSIAN = `# Вопрос о гавани

*Вымышленный доклад. Все места и цифры в нём придуманы.*

Весной совет Остравской бухты попросил соседнюю провинцию помочь с гаванью. Просьба была вежливой и короткой. В ней не назвали ни суммы, ни срока — и не сказали, кто будет командовать сторожевыми лодками.

Двумя годами раньше тот же совет отказался от всех предложений. Мэр, бывший лоцман, заявил собранию: «Гавань оплатили те, кто ею пользуется, и они её защитят». Никто ему не возразил. Провинция отозвала инженеров осенью, и углубление дна прекратилось.

С тех пор изменилась цена зерна 🌾. Вывоз по северному каналу упал на треть, с 1200 барж в месяц до 800, и сборы больше не покрывают масло для маяка. Три крана из семи стоят. Страховщики это заметили 🚢.

Для провинции дело простое. Гавань, которую она помогает содержать, — это гавань, которую не закроют её соперники. Её флот просил собственный причал со времён договора 1987 года, и дважды совет пропускал срок.

Совет видит это иначе. Ему нужны лодки без экипажей, деньги без ревизоров и инженеры, которые зимой уезжают домой. Это не жадность. Каждое прежнее соглашение заканчивалось гарнизоном, и старшие члены собрания ещё помнят последний.

Могла бы провинция просто прислать корабли? Автор так не думает. Проход узкий, лоцманы местные, а сезон короткий. Блокада обошлась бы дороже причала и навсегда увела бы торговлю зерном на южный путь.

Скорее будет торг мелкими шагами. Сначала вернутся землечерпалки по договору на год. Затем откроют общую контору, чтобы считать баржи, — по четыре писаря с каждой стороны. Только потом, и не раньше выборов, кто-нибудь заговорит о сторожевых лодках.

Многое зависит от мэра. Он публично сказал, что причал станет концом вольной гавани. В частной беседе он, говорят, спросил, сколько это будет стоить. Верно может быть и то и другое 🤝. Он и раньше менял мнение — о маяке и о кранах.
`
