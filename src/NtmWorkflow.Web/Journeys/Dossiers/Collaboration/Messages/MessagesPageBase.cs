using System.Globalization;
using Microsoft.AspNetCore.Components;
using NtmWorkflow.Application.Dossiers.Collaboration.Messages;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Http;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.Messages;

/// <summary>Reads, sends and takes back messages.</summary>
public abstract class MessagesPageBase : DossierPage
{
    /// <summary>Code of what was just done.</summary>
    [SupplyParameterFromQuery(Name = "da")]
    public string? DoneCode { get; set; }

    /// <summary>Part of the words.</summary>
    [SupplyParameterFromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>Number of the page.</summary>
    [SupplyParameterFromQuery(Name = "trang")]
    public string? Number { get; set; }

    /// <summary>The messages that the reader may see.</summary>
    internal MessagesView? Messages { get; private set; }

    /// <summary>To whom a message may go.</summary>
    protected IReadOnlyList<Choice> PartyChoices => [.. (Messages?.Parties ?? []).Select(party => new Choice(party.Organisation, party.Name))];

    /// <inheritdoc/>
    protected override async Task LoadedAsync()
    {
        Messages = await AskAsync(new ViewMessagesQuery(DossierId, Search, ListAddress.Page(Number)));
        if (Messages is { New: > 0 } && !Form.WasSent)
        {
            // What is on the page is read now; it still says here what was new.
            _ = await TryAsync(new MarkMessagesReadCommand(DossierId, [.. Messages.Threads.Items.SelectMany(thread => thread).Select(message => message.Id)]));
        }
    }

    /// <summary>Errors of the form that was sent.</summary>
    internal FormErrors ErrorsOf(string form) => Form.IsOf(form) ? Errors : FormErrors.None;

    /// <summary>What was typed in a form of several.</summary>
    internal string? TypedIn(string form, string name) => Form.IsOf(form) ? Form.Typed(name) : null;

    /// <inheritdoc/>
    protected override Func<Task>? PostOf(string form) => form.Split('-', 2) switch
    {
        ["send"] => SendNewAsync,
        ["reply", _] => ReplyAsync,
        ["withdraw", _] => WithdrawAsync,
        _ => null,
    };

    /// <summary>Begins a thread.</summary>
    protected Task SendNewAsync()
    {
        var day = Form.TypedDate("answerBy").IsEmpty ? null : Form.Date("answerBy", "Ngày cần trả lời");
        return SendWordsAsync(new MessageWords(Form.Text("text"), OrganisationId.Maybe(Form.OptionalText("to")), day));
    }

    /// <summary>Answers in a thread.</summary>
    internal Task ReplyAsync() => SendWordsAsync(new MessageWords(Form.Text("text"), Thread: Target));

    /// <summary>Takes a message back.</summary>
    internal Task WithdrawAsync() =>
        SendAsync(new WithdrawMessageCommand(DossierId, Target, Form.Text("reason")), _ => $"{Links.To(Permission.ReadMessages, DossierId)}?da=rut-tin");

    /// <summary>Address of a page of the list.</summary>
    protected string Address(int page) =>
        ListAddress.Of(Links.To(Permission.ReadMessages, DossierId), ("tim", Search), ("trang", ListAddress.Number(page)));

    private Guid Target => Guid.TryParse(Form.Text("target"), CultureInfo.InvariantCulture, out var target) ? target : Guid.Empty;

    private async Task SendWordsAsync(MessageWords words) => await AttachedForm.WithFilesAsync(Form.Files, async files =>
    {
        await SendAsync(new SendMessageRequest(DossierId, words, files), _ => Links.Stay(Permission.SendMessage, DossierId));
        return true;
    });
}
