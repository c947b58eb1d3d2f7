using Microsoft.AspNetCore.Components;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Identity;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.SignIn;

/// <summary>What the pages of the steps of signing in share: nothing of them is kept, and what was wanted is opened afterwards.</summary>
public abstract class SignInStepPage : JourneyPage
{
    /// <summary>Where to go afterwards.</summary>
    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Context { get; set; } = default!;

    /// <summary>Where to go afterwards; an address of this service.</summary>
    private protected string Next =>
        Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    /// <inheritdoc/>
    protected override Task PrepareAsync()
    {
        KeepNothing();
        if (ActorClaims.AccountOf(Context.User) is null)
        {
            Navigation.NavigateTo(Links.SignIn(Next.TrimStart('/')));
        }

        return Task.CompletedTask;
    }

    /// <summary>As it was typed: a password may begin or end with a blank.</summary>
    private protected string Typed(string name) => Context.Request.Form[name].ToString();

    /// <summary>Goes on, or says what is wrong with a field.</summary>
    private protected void GoOn(IReadOnlyList<string> wrong, string field)
    {
        if (wrong.Count == 0)
        {
            Navigation.NavigateTo(Next);
        }

        Errors = new([.. wrong.Select(sentence => new FormError(sentence, field))]);
    }
}
