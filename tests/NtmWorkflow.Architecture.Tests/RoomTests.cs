namespace NtmWorkflow.Architecture.Tests;

/// <summary>
/// The rooms are the parts of the menu. A room may use what is shared and the rooms before it in this list, never one after it;
/// and what reaches each other in a circle lies in one room.
/// </summary>
public sealed class RoomTests
{
    private const int MostSubfolders = 16;

    private static readonly string[] Rooms =
        ["Shared", "Law", "People", "Dossiers", "LocalUnits", "Reporting", "Plans", "Public", "Service"];

    public static TheoryData<string> Projects =>
        ["NtmWorkflow.Process", "NtmWorkflow.Domain", "NtmWorkflow.Application", "NtmWorkflow.Infrastructure", "NtmWorkflow.Web", "ntm"];

    public static TheoryData<string, string> Houses => new()
    {
        { "NtmWorkflow.Application", "NtmWorkflow.Application" },
        { "NtmWorkflow.Web", "NtmWorkflow.Web.Journeys" },
        { "NtmWorkflow.Web", "NtmWorkflow.Web.Api" },
    };

    [Theory]
    [MemberData(nameof(Houses))]
    public void Rooms_Looked_UseOnlyWhatStandsBeforeThem(string assembly, string house)
    {
        var graph = NamespaceGraph.Of(assembly);

        graph.Nodes.Select(node => RoomOf(node, house)).OfType<string>().Distinct(StringComparer.Ordinal).Except(Rooms, StringComparer.Ordinal).ShouldBeEmpty();
        graph.Arrows.Count(arrow => RoomOf(arrow.From, house) is not null && RoomOf(arrow.To, house) is not null).ShouldBeGreaterThan(5);
        graph.Arrows
            .Where(arrow => RoomOf(arrow.From, house) is { } from && RoomOf(arrow.To, house) is { } to && Array.IndexOf(Rooms, to) > Array.IndexOf(Rooms, from))
            .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Why}").ShouldBeEmpty();
    }

    /// <summary>A page or an endpoint lies in the room of what it asks for, or in one after it.</summary>
    [Theory]
    [InlineData("NtmWorkflow.Web.Journeys")]
    [InlineData("NtmWorkflow.Web.Api")]
    public void WebRooms_Looked_UseOnlyRoomsOfTheApplicationThatStandNotAfterThem(string house)
    {
        var arrows = NamespaceGraph.Of("NtmWorkflow.Web").Arrows
            .Select(arrow => (From: RoomOf(arrow.From, house), To: RoomOf(arrow.To, "NtmWorkflow.Application"), Line: $"{arrow.From} -> {arrow.To}: {arrow.Why}"))
            .Where(arrow => arrow.From is not null && arrow.To is not null).ToList();

        arrows.Count.ShouldBeGreaterThan(20);
        arrows.Where(arrow => Array.IndexOf(Rooms, arrow.To) > Array.IndexOf(Rooms, arrow.From)).Select(arrow => arrow.Line).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Circles_LookedFor_StayInOneRoom(string assembly)
    {
        var graph = NamespaceGraph.Of(assembly);

        graph.Nodes.ShouldNotBeEmpty();
        graph.Cycles().Where(cycle => cycle.Select(TopOf).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(cycle => string.Join(", ", cycle)).ShouldBeEmpty();
    }

    [Fact]
    public void PagesAndApi_Looked_DoNotUseEachOther() => NamespaceGraph.Of("NtmWorkflow.Web").Arrows
        .Where(arrow => (IsIn(arrow.From, "Api") && IsIn(arrow.To, "Journeys")) || (IsIn(arrow.From, "Journeys") && IsIn(arrow.To, "Api")))
        .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Why}").ShouldBeEmpty();

    [Fact]
    public void Folders_Listed_AreNotWiderThanANewcomerCanRead() => Repository.Tracked()
        .SelectMany(Above).Distinct(StringComparer.Ordinal)
        .Where(folder => folder.Length > 0)
        .GroupBy(folder => Path.GetDirectoryName(folder)!, StringComparer.Ordinal)
        .Where(siblings => siblings.Count() > MostSubfolders)
        .Select(siblings => $"{siblings.Key}: {siblings.Count()}").ShouldBeEmpty();

    private static IEnumerable<string> Above(string file)
    {
        for (var folder = Path.GetDirectoryName(file); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static string? RoomOf(string name, string house) =>
        name.StartsWith(house + ".", StringComparison.Ordinal) ? name[(house.Length + 1)..].Split('.')[0] : null;

    /// <summary>The room below a project; the web's pages and API have their rooms one level deeper, and the core and the tool are one room each.</summary>
    private static string TopOf(string name)
    {
        var parts = name.Split('.');
        if (parts[1] is "Process" or "Cli")
        {
            return parts[1];
        }

        return string.Join('.', parts.Take(parts.Length > 3 && parts[2] is "Journeys" or "Api" ? 4 : 3));
    }

    private static bool IsIn(string name, string part) => name.StartsWith($"NtmWorkflow.Web.{part}.", StringComparison.Ordinal);
}
