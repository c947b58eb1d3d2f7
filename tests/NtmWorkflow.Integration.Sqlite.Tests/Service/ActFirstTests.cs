using System.Net;
using System.Net.Http.Json;

namespace NtmWorkflow.Integration.Service;

/// <summary>A page's post acts first: what the page shows is read only where it is shown.</summary>
public sealed class ActFirstTests
{
    private const int MostByPage = 14;
    private const int MostByApi = 12;

    [DatabaseFact]
    public async Task SignOff_ByPageAndByApi_CostsFewCommands()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        var officer = await journey.AtPagesAsync(Journey.Health);
        var address = journey.Page + "/tham-dinh";
        using var signed = PagePerson.FormOf(await officer.OpenAsync(address), Signed(journey));
        var (builder, indicators) = journey.Province.Departments.First(one => one.User != Journey.Health);
        var program = await journey.Province.AsAsync(builder);
        using var body = JsonContent.Create(Province.SignOff(indicators));
        using var count = new CommandCount();

        var byPage = await count.OfAsync(officer.Http, address, signed);
        var byApi = await count.OfAsync(program.Http, $"/api/v1/dossiers/{journey.Dossier}/sign-off", body);

        var signOffs = (await journey.ViewAsync()).GetProperty("signOffs").EnumerateObject().Count();
        signOffs.ShouldBe(2);
        byPage.ShouldBeInRange(1, MostByPage);
        byApi.ShouldBeInRange(1, MostByApi);
    }

    [DatabaseFact]
    public async Task Post_OfAFormThatThePageHasNot_IsRefused()
    {
        await using var journey = await Journey.SubmittedAsync();
        var district = await journey.AtPagesAsync(Journey.District);
        var address = journey.Page + "/tham-tra";
        using var form = PagePerson.FormOf(await district.OpenAsync(address), ("_handler", "invented"));

        using var answer = await district.Http.PostAsync(new Uri(address, UriKind.Relative), form);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [DatabaseFact]
    public async Task Post_RefusedByARule_ShowsWhyAndWhatWasTyped()
    {
        await using var journey = await (await (await Journey.SubmittedAsync()).VerifiedAsync()).ReceivedAsync();
        var officer = await journey.AtPagesAsync(Journey.Health);
        var address = journey.Page + "/tham-dinh";
        var fields = Signed(journey).Where(field => field.Name != $"verdict-{journey.HealthCodes[0]}");

        var shown = await officer.SendAsync(address, await officer.OpenAsync(address), fields);

        shown.ShouldContain("govuk-error-summary");
        shown.ShouldContain("Đối chiếu sổ sách ở trạm.");
    }

    private static (string Name, string Value)[] Signed(Journey journey) =>
    [
        ("_handler", "sign-off"), ("round", "1"), ("answered", "0"), ("then", "sign"), ("conclusion", "met"),
        ("processText", "Đối chiếu sổ sách ở trạm."), ("figuresText", "Khớp."),
        .. journey.HealthCodes.Select(code => ($"verdict-{code}", "met")),
    ];
}
