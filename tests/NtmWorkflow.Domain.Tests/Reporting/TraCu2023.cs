namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>
/// The real figures of Trà Cú district's report of 2023, as they are printed. Nothing is left out that the report states and
/// the form asks for; what the report does not state is not here.
/// </summary>
internal static class TraCu2023
{
    public static readonly (string Cell, decimal Value)[] Figures =
    [
        ("van-ban-chi-dao", 13m),
        ("tuyen-truyen-cuoc", 1018m), ("tuyen-truyen-luot", 35498m),
        ("ra-quan-cuoc", 118m), ("ra-quan-luot", 2952m), ("ra-quan-can-bo", 995m), ("ra-quan-quan-chung", 1910m),
        ("canh-quan-km", 104.5m), ("rac-thu-gom", 21.9m), ("cay-cham-soc", 10260m), ("trat-tu-cuoc", 75m), ("trat-tu-ho", 145m),
        ("van-hoa-cuoc", 162m), ("van-hoa-luot", 12282m),
        ("tap-huan-lop", 51m), ("tap-huan-nguoi", 1759m), ("tap-huan-ocop-lop", 8m), ("tap-huan-ocop-nguoi", 240m),
        ("tap-huan-attp-lop", 25m), ("tap-huan-attp-nguoi", 1125m), ("tap-huan-nghe-lop", 18m), ("tap-huan-nghe-nguoi", 394m),
        ("ban-chi-dao-thanh-vien", 28m), ("xa-co-ban-quan-ly", 15m), ("ban-quan-ly-thanh-vien", 364m),
        ("ap-co-ban-phat-trien", 115m), ("ban-phat-trien-thanh-vien", 919m), ("kiem-tra-luot-xa", 30m),
        ("vung-nguyen-lieu-von", 800m), ("vung-nguyen-lieu-giai-ngan", 124m),
        ("moi-xa-mot-san-pham-von", 1000m), ("moi-xa-mot-san-pham-giai-ngan", 890m), ("moi-xa-mot-san-pham-ty-le", 89m),
        ("to-chuc-san-xuat-von", 400m), ("to-chuc-san-xuat-giai-ngan", 42m),
        ("hop-tac-xa-von", 400m), ("hop-tac-xa-giai-ngan", 397m), ("hop-tac-xa-ty-le", 99.25m),
        ("day-nghe-von", 947m), ("day-nghe-giai-ngan", 880m), ("day-nghe-ty-le", 92.92m), ("day-nghe-lop-tu-von", 10m),
        ("giam-ngheo-von", 3291m),
        ("ocop-tap-huan-lop", 8m), ("ocop-tap-huan-nguoi", 240m), ("ocop-chu-the", 15m), ("ocop-trong-nam", 15m),
        ("ocop-tong", 30m), ("ocop-4-sao", 2m), ("ocop-3-sao", 28m), ("don-vi-co-ocop", 17m),
        ("ho-dat", 38968m), ("ho-dang-ky", 40290m), ("ho-ty-le", 96.72m),
        ("so-ap", 115m), ("ap-dang-ky", 115m), ("ap-kieu-mau-dang-ky", 0m),
        ("so-xa", 15m), ("xa-dat", 15m), ("xa-dat-ty-le", 100m), ("xa-cong-nhan", 15m),
        ("xa-cong-nhan-2016-2020", 12m), ("xa-cong-nhan-2021-2025", 3m), ("xa-nang-cao", 2m), ("xa-kieu-mau", 0m),
        ("thi-tran", 2m), ("thi-tran-van-minh", 2m),
        ("huyen-tieu-chi-nam-truoc", 4m), ("huyen-tieu-chi-tang", 5m), ("huyen-tieu-chi-dat", 9m),
        ("dau-ky-19", 3m), ("dau-ky-15-18", 7m), ("dau-ky-10-14", 5m), ("dau-ky-so-xa", 15m), ("cuoi-ky-19", 15m),
        ("von-tong", 93376m), ("von-truc-tiep", 138081.7m),
        ("von-trung-uong", 39317m), ("von-tw-dau-tu", 33370m), ("von-tw-su-nghiep", 5947m), ("von-tinh", 54059m),
        ("von-long-ghep", 27071m), ("von-doanh-nghiep", 11192m),
        ("von-dan", 6442.7m), ("dan-giao-thong", 4095.68m), ("dan-thuy-loi", 1860m), ("dan-cong", 487m),
        ("hien-dat-giao-thong", 37807m), ("hien-dat-thuy-loi", 61984m), ("dan-ngay-cong", 1947m),
        ("du-kien-trung-uong", 33346m), ("du-kien-tw-dau-tu", 31256m), ("du-kien-tw-su-nghiep", 2090m), ("du-kien-tinh", 4500m),
    ];
}
