using System.Text.Json;

namespace NtmWorkflow.Domain.Law.Forms;

/// <summary>Names in a form: each once, in a shape that formulas and addresses can carry.</summary>
internal static class FormNames
{
    private static readonly string Fillers = "Trong số: " + string.Join(", ", ReportForm.Fillers.Select(Named));

    public static IEnumerable<FormFault> Faults(ReportForm form)
    {
        // Reasons are kept by the id of a cell or of a check, so the two share one group.
        var figures = FormSoundness.Placed(form).Select(one => (one.Where + ".id", one.Cell.Id))
            .Concat(form.Checks.Index().Select(one => ($"$.checks[{one.Index}].id", one.Item.Id)));
        return Group(figures)
            .Concat(Group(form.Sections.Index().Select(one => ($"$.sections[{one.Index}].id", one.Item.Id))))
            .Concat(Group(form.Annexes.Index().Select(one => ($"$.annexes[{one.Index}].id", one.Item.Id))))
            .Concat(Group(form.Units.Index().Select(one => ($"$.units[{one.Index}].id", one.Item.Id))))
            .Concat(form.Units.Index().SelectMany(one => OfUnit(form, one.Item, $"$.units[{one.Index}]")))
            .Concat(Used(form));
    }

    private static IEnumerable<FormFault> OfUnit(ReportForm form, FormUnit unit, string where)
    {
        if (unit.Of is null != unit.Per is null)
        {
            yield return new(where, $"Đơn vị \"{unit.Id}\" chỉ có một trong hai: of và per.", "Cả of và per, hoặc bỏ cả hai");
        }

        foreach (var part in new[] { unit.Of, unit.Per }.OfType<string>().Where(part => form.Unit(part) is not { Of: null }))
        {
            yield return new(where, $"Không có đơn vị đơn \"{part}\".", "Mã một đơn vị không có of, per");
        }
    }

    private static IEnumerable<FormFault> Used(ReportForm form)
    {
        if (form.Rhythms.Count == 0)
        {
            yield return new("$.rhythms", "Mẫu không dùng cho kỳ báo cáo nào.", "Ít nhất một kỳ");
        }

        if (form.FilledBy.Count == 0)
        {
            yield return new("$.filledBy", "Không loại đơn vị nào điền mẫu này.", "Ít nhất một loại đơn vị");
        }

        foreach (var (at, kind) in form.FilledBy.Index().Where(one => !ReportForm.Fillers.Contains(one.Item)))
        {
            yield return new($"$.filledBy[{at}]", $"Không ai điền mẫu cho đơn vị loại {Named(kind)}: báo cáo theo mẫu là của xã và huyện.", Fillers);
        }

        foreach (var (where, cell) in FormSoundness.Placed(form))
        {
            foreach (var (at, kind) in (cell.Only ?? []).Index().Where(one => !form.FilledBy.Contains(one.Item)))
            {
                yield return new($"{where}.only[{at}]", $"Ô \"{cell.Id}\" dành cho loại {Named(kind)}, nhưng loại đó không điền mẫu này.", "Loại đơn vị có trong filledBy");
            }
        }
    }

    private static string Named(UnitKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static IEnumerable<FormFault> Group(IEnumerable<(string Where, string Id)> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (where, id) in ids)
        {
            if (!FormSoundness.KebabCase().IsMatch(id))
            {
                yield return new(where, $"Mã \"{id}\" không đúng dạng.", "Chữ thường không dấu, số, gạch nối; bắt đầu bằng chữ");
            }
            else if (!seen.Add(id))
            {
                yield return new(where, $"Mã \"{id}\" đã dùng.", "Mỗi mã một lần trong mẫu");
            }
        }
    }
}
