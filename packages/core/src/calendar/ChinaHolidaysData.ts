/**
 * Written by scripts/china-holidays.ts from chinese-days 1.5.7 and the tables in that script; change those and run it
 * again. The years 2020 and 2026 agree with R8-04, R8-05 and R8-06.
 *
 * @internal public through ChinaHolidays
 */
import * as Day from "../kernel/Day.ts"
import type { HolidayNotice } from "./HolidayNotice.ts"

export const notices: ReadonlyArray<HolidayNotice> = [
  {
    year: 2018,
    number: "国办发明电〔2017〕12号",
    title: "国务院办公厅关于2018年部分节假日安排的通知",
    issued: Day.of("2017-11-30"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2018-01-01"), last: Day.of("2018-01-01") },
        statutory: [Day.of("2018-01-01")],
        work: []
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2018-02-15"), last: Day.of("2018-02-21") },
        statutory: [Day.of("2018-02-16"), Day.of("2018-02-17"), Day.of("2018-02-18")],
        work: [Day.of("2018-02-11"), Day.of("2018-02-24")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2018-04-05"), last: Day.of("2018-04-07") },
        statutory: [Day.of("2018-04-05")],
        work: [Day.of("2018-04-08")]
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2018-04-29"), last: Day.of("2018-05-01") },
        statutory: [Day.of("2018-05-01")],
        work: [Day.of("2018-04-28")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2018-06-18"), last: Day.of("2018-06-18") },
        statutory: [Day.of("2018-06-18")],
        work: []
      },
      {
        festivals: ["midAutumn"],
        off: { first: Day.of("2018-09-24"), last: Day.of("2018-09-24") },
        statutory: [Day.of("2018-09-24")],
        work: []
      },
      {
        festivals: ["nationalDay"],
        off: { first: Day.of("2018-10-01"), last: Day.of("2018-10-07") },
        statutory: [Day.of("2018-10-01"), Day.of("2018-10-02"), Day.of("2018-10-03")],
        work: [Day.of("2018-09-29"), Day.of("2018-09-30")]
      }
    ]
  },
  {
    year: 2019,
    number: "国办发明电〔2018〕15号",
    title: "国务院办公厅关于2019年部分节假日安排的通知",
    issued: Day.of("2018-12-06"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2018-12-30"), last: Day.of("2019-01-01") },
        statutory: [Day.of("2019-01-01")],
        work: [Day.of("2018-12-29")]
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2019-02-04"), last: Day.of("2019-02-10") },
        statutory: [Day.of("2019-02-05"), Day.of("2019-02-06"), Day.of("2019-02-07")],
        work: [Day.of("2019-02-02"), Day.of("2019-02-03")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2019-04-05"), last: Day.of("2019-04-07") },
        statutory: [Day.of("2019-04-05")],
        work: []
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2019-05-01"), last: Day.of("2019-05-01") },
        statutory: [Day.of("2019-05-01")],
        work: []
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2019-06-07"), last: Day.of("2019-06-09") },
        statutory: [Day.of("2019-06-07")],
        work: []
      },
      {
        festivals: ["midAutumn"],
        off: { first: Day.of("2019-09-13"), last: Day.of("2019-09-15") },
        statutory: [Day.of("2019-09-13")],
        work: []
      },
      {
        festivals: ["nationalDay"],
        off: { first: Day.of("2019-10-01"), last: Day.of("2019-10-07") },
        statutory: [Day.of("2019-10-01"), Day.of("2019-10-02"), Day.of("2019-10-03")],
        work: [Day.of("2019-09-29"), Day.of("2019-10-12")]
      }
    ]
  },
  {
    year: 2019,
    number: "国办发明电〔2019〕3号",
    title: "国务院办公厅关于调整2019年劳动节假期安排的通知",
    issued: Day.of("2019-03-22"),
    arrangements: [
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2019-05-01"), last: Day.of("2019-05-04") },
        statutory: [Day.of("2019-05-01")],
        work: [Day.of("2019-04-28"), Day.of("2019-05-05")]
      }
    ]
  },
  {
    year: 2020,
    number: "国办发明电〔2019〕16号",
    title: "国务院办公厅关于2020年部分节假日安排的通知",
    issued: Day.of("2019-11-21"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2020-01-01"), last: Day.of("2020-01-01") },
        statutory: [Day.of("2020-01-01")],
        work: []
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2020-01-24"), last: Day.of("2020-01-30") },
        statutory: [Day.of("2020-01-25"), Day.of("2020-01-26"), Day.of("2020-01-27")],
        work: [Day.of("2020-01-19"), Day.of("2020-02-01")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2020-04-04"), last: Day.of("2020-04-06") },
        statutory: [Day.of("2020-04-04")],
        work: []
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2020-05-01"), last: Day.of("2020-05-05") },
        statutory: [Day.of("2020-05-01")],
        work: [Day.of("2020-04-26"), Day.of("2020-05-09")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2020-06-25"), last: Day.of("2020-06-27") },
        statutory: [Day.of("2020-06-25")],
        work: [Day.of("2020-06-28")]
      },
      {
        festivals: ["midAutumn", "nationalDay"],
        off: { first: Day.of("2020-10-01"), last: Day.of("2020-10-08") },
        statutory: [Day.of("2020-10-01"), Day.of("2020-10-02"), Day.of("2020-10-03")],
        work: [Day.of("2020-09-27"), Day.of("2020-10-10")]
      }
    ]
  },
  {
    year: 2020,
    number: "国办发明电〔2020〕1号",
    title: "国务院办公厅关于延长2020年春节假期的通知",
    issued: Day.of("2020-01-26"),
    arrangements: [
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2020-01-24"), last: Day.of("2020-02-02") },
        statutory: [Day.of("2020-01-25"), Day.of("2020-01-26"), Day.of("2020-01-27")],
        work: [Day.of("2020-01-19")]
      }
    ]
  },
  {
    year: 2021,
    number: "国办发明电〔2020〕27号",
    title: "国务院办公厅关于2021年部分节假日安排的通知",
    issued: Day.of("2020-11-25"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2021-01-01"), last: Day.of("2021-01-03") },
        statutory: [Day.of("2021-01-01")],
        work: []
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2021-02-11"), last: Day.of("2021-02-17") },
        statutory: [Day.of("2021-02-12"), Day.of("2021-02-13"), Day.of("2021-02-14")],
        work: [Day.of("2021-02-07"), Day.of("2021-02-20")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2021-04-03"), last: Day.of("2021-04-05") },
        statutory: [Day.of("2021-04-04")],
        work: []
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2021-05-01"), last: Day.of("2021-05-05") },
        statutory: [Day.of("2021-05-01")],
        work: [Day.of("2021-04-25"), Day.of("2021-05-08")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2021-06-12"), last: Day.of("2021-06-14") },
        statutory: [Day.of("2021-06-14")],
        work: []
      },
      {
        festivals: ["midAutumn"],
        off: { first: Day.of("2021-09-19"), last: Day.of("2021-09-21") },
        statutory: [Day.of("2021-09-21")],
        work: [Day.of("2021-09-18")]
      },
      {
        festivals: ["nationalDay"],
        off: { first: Day.of("2021-10-01"), last: Day.of("2021-10-07") },
        statutory: [Day.of("2021-10-01"), Day.of("2021-10-02"), Day.of("2021-10-03")],
        work: [Day.of("2021-09-26"), Day.of("2021-10-09")]
      }
    ]
  },
  {
    year: 2022,
    number: "国办发明电〔2021〕11号",
    title: "国务院办公厅关于2022年部分节假日安排的通知",
    issued: Day.of("2021-10-25"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2022-01-01"), last: Day.of("2022-01-03") },
        statutory: [Day.of("2022-01-01")],
        work: []
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2022-01-31"), last: Day.of("2022-02-06") },
        statutory: [Day.of("2022-02-01"), Day.of("2022-02-02"), Day.of("2022-02-03")],
        work: [Day.of("2022-01-29"), Day.of("2022-01-30")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2022-04-03"), last: Day.of("2022-04-05") },
        statutory: [Day.of("2022-04-05")],
        work: [Day.of("2022-04-02")]
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2022-04-30"), last: Day.of("2022-05-04") },
        statutory: [Day.of("2022-05-01")],
        work: [Day.of("2022-04-24"), Day.of("2022-05-07")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2022-06-03"), last: Day.of("2022-06-05") },
        statutory: [Day.of("2022-06-03")],
        work: []
      },
      {
        festivals: ["midAutumn"],
        off: { first: Day.of("2022-09-10"), last: Day.of("2022-09-12") },
        statutory: [Day.of("2022-09-10")],
        work: []
      },
      {
        festivals: ["nationalDay"],
        off: { first: Day.of("2022-10-01"), last: Day.of("2022-10-07") },
        statutory: [Day.of("2022-10-01"), Day.of("2022-10-02"), Day.of("2022-10-03")],
        work: [Day.of("2022-10-08"), Day.of("2022-10-09")]
      }
    ]
  },
  {
    year: 2023,
    number: "国办发明电〔2022〕16号",
    title: "国务院办公厅关于2023年部分节假日安排的通知",
    issued: Day.of("2022-12-08"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2022-12-31"), last: Day.of("2023-01-02") },
        statutory: [Day.of("2023-01-01")],
        work: []
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2023-01-21"), last: Day.of("2023-01-27") },
        statutory: [Day.of("2023-01-22"), Day.of("2023-01-23"), Day.of("2023-01-24")],
        work: [Day.of("2023-01-28"), Day.of("2023-01-29")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2023-04-05"), last: Day.of("2023-04-05") },
        statutory: [Day.of("2023-04-05")],
        work: []
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2023-04-29"), last: Day.of("2023-05-03") },
        statutory: [Day.of("2023-05-01")],
        work: [Day.of("2023-04-23"), Day.of("2023-05-06")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2023-06-22"), last: Day.of("2023-06-24") },
        statutory: [Day.of("2023-06-22")],
        work: [Day.of("2023-06-25")]
      },
      {
        festivals: ["midAutumn", "nationalDay"],
        off: { first: Day.of("2023-09-29"), last: Day.of("2023-10-06") },
        statutory: [Day.of("2023-09-29"), Day.of("2023-10-01"), Day.of("2023-10-02"), Day.of("2023-10-03")],
        work: [Day.of("2023-10-07"), Day.of("2023-10-08")]
      }
    ]
  },
  {
    year: 2024,
    number: "国办发明电〔2023〕7号",
    title: "国务院办公厅关于2024年部分节假日安排的通知",
    issued: Day.of("2023-10-25"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2024-01-01"), last: Day.of("2024-01-01") },
        statutory: [Day.of("2024-01-01")],
        work: []
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2024-02-10"), last: Day.of("2024-02-17") },
        statutory: [Day.of("2024-02-10"), Day.of("2024-02-11"), Day.of("2024-02-12")],
        work: [Day.of("2024-02-04"), Day.of("2024-02-18")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2024-04-04"), last: Day.of("2024-04-06") },
        statutory: [Day.of("2024-04-04")],
        work: [Day.of("2024-04-07")]
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2024-05-01"), last: Day.of("2024-05-05") },
        statutory: [Day.of("2024-05-01")],
        work: [Day.of("2024-04-28"), Day.of("2024-05-11")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2024-06-10"), last: Day.of("2024-06-10") },
        statutory: [Day.of("2024-06-10")],
        work: []
      },
      {
        festivals: ["midAutumn"],
        off: { first: Day.of("2024-09-15"), last: Day.of("2024-09-17") },
        statutory: [Day.of("2024-09-17")],
        work: [Day.of("2024-09-14")]
      },
      {
        festivals: ["nationalDay"],
        off: { first: Day.of("2024-10-01"), last: Day.of("2024-10-07") },
        statutory: [Day.of("2024-10-01"), Day.of("2024-10-02"), Day.of("2024-10-03")],
        work: [Day.of("2024-09-29"), Day.of("2024-10-12")]
      }
    ]
  },
  {
    year: 2025,
    number: "国办发明电〔2024〕12号",
    title: "国务院办公厅关于2025年部分节假日安排的通知",
    issued: Day.of("2024-11-12"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2025-01-01"), last: Day.of("2025-01-01") },
        statutory: [Day.of("2025-01-01")],
        work: []
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2025-01-28"), last: Day.of("2025-02-04") },
        statutory: [Day.of("2025-01-28"), Day.of("2025-01-29"), Day.of("2025-01-30"), Day.of("2025-01-31")],
        work: [Day.of("2025-01-26"), Day.of("2025-02-08")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2025-04-04"), last: Day.of("2025-04-06") },
        statutory: [Day.of("2025-04-04")],
        work: []
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2025-05-01"), last: Day.of("2025-05-05") },
        statutory: [Day.of("2025-05-01"), Day.of("2025-05-02")],
        work: [Day.of("2025-04-27")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2025-05-31"), last: Day.of("2025-06-02") },
        statutory: [Day.of("2025-05-31")],
        work: []
      },
      {
        festivals: ["midAutumn", "nationalDay"],
        off: { first: Day.of("2025-10-01"), last: Day.of("2025-10-08") },
        statutory: [Day.of("2025-10-01"), Day.of("2025-10-02"), Day.of("2025-10-03"), Day.of("2025-10-06")],
        work: [Day.of("2025-09-28"), Day.of("2025-10-11")]
      }
    ]
  },
  {
    year: 2026,
    number: "国办发明电〔2025〕7号",
    title: "国务院办公厅关于2026年部分节假日安排的通知",
    issued: Day.of("2025-11-04"),
    arrangements: [
      {
        festivals: ["newYear"],
        off: { first: Day.of("2026-01-01"), last: Day.of("2026-01-03") },
        statutory: [Day.of("2026-01-01")],
        work: [Day.of("2026-01-04")]
      },
      {
        festivals: ["springFestival"],
        off: { first: Day.of("2026-02-15"), last: Day.of("2026-02-23") },
        statutory: [Day.of("2026-02-16"), Day.of("2026-02-17"), Day.of("2026-02-18"), Day.of("2026-02-19")],
        work: [Day.of("2026-02-14"), Day.of("2026-02-28")]
      },
      {
        festivals: ["tombSweeping"],
        off: { first: Day.of("2026-04-04"), last: Day.of("2026-04-06") },
        statutory: [Day.of("2026-04-05")],
        work: []
      },
      {
        festivals: ["labourDay"],
        off: { first: Day.of("2026-05-01"), last: Day.of("2026-05-05") },
        statutory: [Day.of("2026-05-01"), Day.of("2026-05-02")],
        work: [Day.of("2026-05-09")]
      },
      {
        festivals: ["dragonBoat"],
        off: { first: Day.of("2026-06-19"), last: Day.of("2026-06-21") },
        statutory: [Day.of("2026-06-19")],
        work: []
      },
      {
        festivals: ["midAutumn"],
        off: { first: Day.of("2026-09-25"), last: Day.of("2026-09-27") },
        statutory: [Day.of("2026-09-25")],
        work: []
      },
      {
        festivals: ["nationalDay"],
        off: { first: Day.of("2026-10-01"), last: Day.of("2026-10-07") },
        statutory: [Day.of("2026-10-01"), Day.of("2026-10-02"), Day.of("2026-10-03")],
        work: [Day.of("2026-09-20"), Day.of("2026-10-10")]
      }
    ]
  }
]
