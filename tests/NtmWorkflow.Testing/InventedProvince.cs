using System.Text.Json.Nodes;

namespace NtmWorkflow.Testing;

/// <summary>A province that nobody has heard of, written as files only: two communes, every body, its own figure.</summary>
internal static class InventedProvince
{
    public const string Key = "muong-thu/2024";
    public const string Commune = "xa-dau-nguon";
    public const string Level = "nang-cao";

    private const string Folder = "provinces/muong-thu/2024/";
    private const string Source = "Kế hoạch thử, không có thật";

    /// <summary>Adds the folder to a copy of the repository's own.</summary>
    public static void AddTo(WorkflowsCopy copy)
    {
        copy.Write(Folder + "province.json", Text(new()
        {
            ["id"] = "muong-thu",
            ["name"] = "Tỉnh Mường Thử",
            ["region"] = "TDMNPB",
            ["year"] = 2024,
            ["regime"] = "2021-2025",
            ["units"] = new JsonArray(
                Unit("huyen-thu", "district", "Huyện Thử", null), Unit(Commune, "commune", "Xã Đầu Nguồn", "huyen-thu"),
                Unit("xa-cuoi-suoi", "commune", "Xã Cuối Suối", "huyen-thu")),
        }));
        copy.Write(Folder + "plan.json", Text(new()
        {
            ["document"] = Source,
            ["date"] = "2024-01-10",
            ["fileBy"] = null,
            ["targets"] = new JsonArray(new JsonObject { ["unit"] = Commune, ["level"] = Level, ["ambition"] = "planned", ["source"] = Source }),
        }));
        copy.Write(Folder + "departments.json", Text(new()
        {
            ["organisations"] = new JsonArray(
                Body("so-thu-mot", "department"), Body("so-thu-hai", "department"), Body("van-phong-thu", "coordination-office"),
                Body("mat-tran-thu", "fatherland-front"), Body("doan-thu", "inspection-team"), Body("hoi-dong-thu", "council"),
                Body("ubnd-tinh-thu", "provincial-committee"), Body("ban-chi-dao-thu", "steering-committee")),
            ["assignments"] = new JsonArray(Assignments(copy)),
        }));
        copy.Write(Folder + "council.json", Text(Board("hoi-dong-thu")));
        copy.Write(Folder + "inspection-team.json", Text(Board("doan-thu")));
        copy.Write(Folder + "overrides.json", Text(new()
        {
            ["overrides"] = new JsonArray(new JsonObject
            {
                ["criteriaSet"] = "xa-ntm-nang-cao",
                ["indicator"] = "2.1",
                ["value"] = 77.5,
                ["document"] = Source,
                ["status"] = "unconfirmed",
            }),
        }));
    }

    /// <summary>The first department leads criterion 1 together with the second, which leads all others.</summary>
    private static JsonNode[] Assignments(WorkflowsCopy copy)
    {
        var codes = JsonNode.Parse(copy.Text(WorkflowsCopy.Advanced))!["criteria"]!.AsArray()
            .SelectMany(criterion => criterion!["indicators"]!.AsArray()).Select(indicator => (string)indicator!["code"]!)
            .Distinct(StringComparer.Ordinal).ToLookup(code => code.StartsWith("1.", StringComparison.Ordinal));
        var first = Assignment("so-thu-mot", codes[true]);
        first["sharedWith"] = new JsonArray("so-thu-hai");
        return [first, Assignment("so-thu-hai", codes[false])];
    }

    private static JsonObject Assignment(string department, IEnumerable<string> codes) => new()
    {
        ["criteriaSet"] = "xa-ntm-nang-cao",
        ["department"] = department,
        ["indicators"] = new JsonArray([.. codes.Select(code => (JsonNode)code)]),
        ["source"] = Source,
        ["status"] = "unconfirmed",
    };

    private static JsonObject Unit(string id, string kind, string name, string? parent) =>
        new() { ["id"] = id, ["kind"] = kind, ["name"] = name, ["parent"] = parent, ["source"] = Source };

    private static JsonObject Body(string id, string kind) =>
        new() { ["id"] = id, ["kind"] = kind, ["name"] = kind == "provincial-committee" ? "Ủy ban nhân dân tỉnh Mường Thử" : "Cơ quan " + id, ["shortName"] = id, ["source"] = Source };

    private static JsonObject Board(string organisation) => new()
    {
        ["organisation"] = organisation,
        ["document"] = Source,
        ["status"] = "unconfirmed",
        ["note"] = null,
        ["members"] = new JsonArray(Member("chu-tri", "chair"), Member("thu-ky", "secretary"), Member("uy-vien", "member")),
    };

    private static JsonObject Member(string id, string seat) =>
        new() { ["id"] = id, ["position"] = "Chức danh " + id, ["seat"] = seat, ["from"] = "2024-01-01", ["to"] = null };

    private static string Text(JsonObject content) => content.ToJsonString(new() { WriteIndented = true });
}
