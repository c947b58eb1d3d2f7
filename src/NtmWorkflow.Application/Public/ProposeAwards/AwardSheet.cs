using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Application.Public.ProposeAwards;

/// <summary>Lays the list for award proposals out as a sheet.</summary>
internal static class AwardSheet
{
    public static NewSheet Of(AwardList list) => new(
        $"Khen thưởng {list.Year}",
        [
            $"Danh sách đơn vị được công nhận năm {list.Year}, đề nghị xem xét khen thưởng",
            $"{list.Lines.Count} đơn vị có quyết định công nhận đã công bố và còn hiệu lực ngày {list.On.Written()}.",
        ],
        [
            new("STT", 6), new("Đơn vị", 28), new("Huyện", 24), new("Tỉnh", 22), new("Mức được công nhận", 34), new("Thủ tục", 24),
            new("Năm công nhận", 12), new("Quyết định", 22), new("Ngày quyết định", 16), new("Ngày công bố", 16), new("Mã tra cứu", 18),
        ],
        [.. list.Lines.Index().Select(one => Row(one.Index + 1, one.Item))],
        FrozenColumns: 2);

    private static IReadOnlyList<NewCell> Row(int number, RegisterLine line) =>
    [
        new(Number: number, Shape: NumberShape.Whole),
        new(line.UnitName),
        new(line.DistrictName),
        new(line.ProvinceName),
        new(line.LevelName),
        new(line.Procedure.Vietnamese()),
        new(Number: line.Year),
        new(line.DecisionSymbol),
        new(line.DecisionDay.Written()),
        new(line.PublishedOn.Written()),
        new(line.Code),
    ];
}
