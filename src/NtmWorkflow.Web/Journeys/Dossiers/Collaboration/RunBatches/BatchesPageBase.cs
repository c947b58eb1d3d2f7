using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Collaboration.RunBatches;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.RunBatches;

/// <summary>Reads which dossiers were chosen and what is to be done, and asks for the preview.</summary>
public abstract class BatchesPageBase : JourneyPage
{
    [Inject]
    private ICurrentActor Current { get; set; } = default!;

    [Inject]
    private IRuleBooks Books { get; set; } = default!;

    /// <summary>The dossiers that were ticked.</summary>
    [SupplyParameterFromQuery(Name = "chon")]
    public string[]? Chosen { get; set; }

    /// <summary>Whether all dossiers of the filter are meant.</summary>
    [SupplyParameterFromQuery(Name = "tatca")]
    public string? All { get; set; }

    /// <summary>Part of a name.</summary>
    [SupplyParameterFromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>Only this stage.</summary>
    [SupplyParameterFromQuery(Name = "giai-doan")]
    public string? StageName { get; set; }

    /// <summary>Only this round.</summary>
    [SupplyParameterFromQuery(Name = "dot")]
    public string? Round { get; set; }

    /// <summary>Number of the page of earlier batches.</summary>
    [SupplyParameterFromQuery(Name = "trang")]
    public string? Number { get; set; }

    /// <summary>The dossiers that were ticked.</summary>
    protected IReadOnlyList<Guid> Dossiers =>
        [.. (Form.WasSent ? Form.All("chon") : Chosen ?? []).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];

    /// <summary>Whether any dossiers were chosen.</summary>
    protected bool IsChosen => Dossiers.Count > 0 || (Form.WasSent ? Form.Text("tatca") : All) == "1";

    /// <summary>What the list was narrowed to.</summary>
    protected DossierFilter Filter => Form.WasSent
        ? new(Form.OptionalText("tim"), StageOf(Form.Text("giai-doan")), Form.OptionalText("dot"))
        : new(Search, StageOf(StageName), Round);

    /// <summary>The filter in words.</summary>
    protected string FilterWords
    {
        get
        {
            string?[] parts =
            [
                string.IsNullOrWhiteSpace(Filter.Search) ? null : $"tên có “{Filter.Search}”",
                Filter.Stage is { } stage ? $"giai đoạn “{stage.Vietnamese()}”" : null,
                string.IsNullOrWhiteSpace(Filter.Round) ? null : $"đợt “{Filter.Round}”",
            ];
            var words = string.Join(", ", parts.OfType<string>());
            return words.Length == 0 ? "tất cả" : words;
        }
    }

    /// <summary>What the person may do to many dossiers.</summary>
    protected IReadOnlyList<Choice> Kinds => Current.Actor is { } actor
        ? [.. BatchActs.Of(actor.Role).Select(kind => new Choice(kind.ToString(), kind.Vietnamese()))]
        : [];

    /// <summary>The rounds of the person's province.</summary>
    protected IReadOnlyList<Choice> Rounds => !PolicyTable.MayEver(Permission.AssignRound, Current.Actor?.Role) ? [] :
    [
        .. from province in Books.Current.Provinces.Values
           where province.Departments.Organisations.Any(body => body.Id == Current.Actor!.Organisation)
           from round in province.Plan.Rounds ?? []
           select new Choice(round.Id, round.Name),
    ];

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form == "prepare" ? PreviewAsync : null;

    /// <summary>Asks for the preview and shows it.</summary>
    protected Task PreviewAsync()
    {
        var kind = Form.Choice("kind", "Việc cần làm", Kinds.Select(choice => choice.Value));
        var day = Form.TypedDate("day").IsEmpty ? null : Form.Date("day", "Ngày");
        var act = new BatchAct(Enum.TryParse<BatchKind>(kind, out var read) ? read : default, Form.Text("words"), day, Form.OptionalText("round"));
        return SendAsync(
            new PrepareBatchRequest(act, Dossiers.Count > 0 ? Dossiers : null, Filter), batch => $"{Links.To(Permission.RunBatch)}/{batch.Id}");
    }

    private static DossierStage? StageOf(string? name) =>
        Enum.TryParse<DossierStage>(name, out var stage) && Enum.IsDefined(stage) ? stage : null;
}
