using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.People;

/// <summary>Named tokens of programs: what they open, and when they no longer do.</summary>
public sealed partial class ApiTokenTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Page = "/tai-khoan/ma-truy-cap";
    private const string Password = "ba-con-bo-vang-an-co";

    [DatabaseFact]
    public async Task Token_MadeAtThePage_ReadsUntilItIsRevoked_AndIsKeptAsAHashOnly()
    {
        var person = await PersonAsync("ma-chi-doc");
        var page = await person.OpenAsync(Page);
        page.ShouldContain("chưa có mã truy cập nào");
        (await person.SendAsync(Page, page, ("_handler", "make"), ("name", ""), ("kind", "read"), ("days", "9999")))
            .ShouldContain("Tên gọi cần từ 1 đến 100 ký tự");

        var told = await person.SendAsync(Page, page, ("_handler", "make"), ("name", "Phần mềm huyện"), ("kind", "read"), ("days", "30"));
        var token = TokenPattern().Match(told).Value;
        using var program = Program(token);
        (await program.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await KeptAsync()).ShouldNotContain(token["ntm_".Length..]);

        var list = await person.OpenAsync(Page);
        list.ShouldNotContain(token, Case.Sensitive, "it is told once");
        list.ShouldNotContain("Chưa dùng");
        (await person.OpenAsync("/tai-khoan")).ShouldNotContain("chương trình Phần mềm huyện", Case.Sensitive, "a token is no session of a browser");
        (await person.SendAsync(Page, list, ("_handler", RevokePattern().Match(list).Value))).ShouldContain("Đã thu hồi mã truy cập.");
        (await program.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [DatabaseFact]
    public async Task Token_ThatOnlyReads_IsRefusedEveryAct_AndOneThatActs_IsNamedInTheLedgerAsItsPerson()
    {
        var owner = await ApiAsync("ma-hai-loai");
        var reads = await MakeAsync(owner, new { name = "Đọc", days = 5 });
        var acts = await MakeAsync(owner, new { name = "Ghi", readOnly = false, days = 5 });
        using var reader = Program(reads);
        using var writer = Program(acts);
        var body = new { provinceYear = Province.Year, unit = "xa-tap-son", level = "nang-cao" };

        (await ApiAnswer.ReadAsync(await reader.PostAsJsonAsync("/api/v1/dossiers", body))).ShouldBeRefused(HttpStatusCode.Forbidden, "token-acts");
        var made = (await ApiAnswer.ReadAsync(await writer.PostAsJsonAsync("/api/v1/dossiers", body))).ShouldSucceed().Body.GetProperty("dossier").GetString();
        (await (await writer.GetAsync(new Uri($"/api/v1/dossiers/{made}/ledger", UriKind.Relative))).Content.ReadAsStringAsync()).ShouldContain("ma-hai-loai");
    }

    /// <summary>Else whoever finds a token has it for ever.</summary>
    [DatabaseFact]
    public async Task Token_MakingAnother_IsRefused()
    {
        using var program = Program(await MakeAsync(await ApiAsync("ma-sinh-ma"), new { name = "Ghi", readOnly = false, days = 5 }));

        (await ApiAnswer.ReadAsync(await program.PostAsJsonAsync("/api/v1/api-tokens", new { name = "Nữa", days = 5 }))).ShouldBeRefused(HttpStatusCode.Forbidden, "person-makes-tokens");
    }

    [DatabaseTheory]
    [InlineData("lock")]
    [InlineData("end")]
    [InlineData("move")]
    [InlineData("password")]
    [InlineData("until")]
    public async Task Token_WhoseAccountOfficeOrTimeIsOver_OpensNothing(string what)
    {
        var name = "ma-het-" + what;
        using var program = Program(await MakeAsync(await ApiAsync(name), new { name = "Ghi", readOnly = false, days = 5 }));
        (await program.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using (var scope = service.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
            await (what switch
            {
                "lock" => accounts.LockAsync(name),
                "end" => accounts.EndAsync(name),
                "move" => accounts.MoveAsync(name, new("local-chairman", null, null)),
                "password" => accounts.SetPasswordAsync(name, "mot-cau-hoan-toan-khac"),
                _ => (Task)scope.ServiceProvider.GetRequiredService<NtmDbContext>().SignIns.Where(row => row.TokenHash != null)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.UntilMicroseconds, 1)),
            });
            service.Services.GetRequiredService<SignInCache>().Forget();
        }

        (await program.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [DatabaseTheory]
    [InlineData("ntm_")]
    [InlineData("ntm_khong-co-ma-nay")]
    public async Task Token_ThatIsNone_OpensNothing(string token)
    {
        using var program = Program(token);

        (await program.GetAsync(Inbox)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [DatabaseFact]
    public async Task TokenOfSomebodyElse_Revoked_IsNotThere()
    {
        var owner = await ApiAsync("ma-cua-toi");
        await MakeAsync(owner, new { name = "Ghi", readOnly = false, days = 5 });
        var id = (await owner.GetAsync("api-tokens")).ShouldSucceed().Body[0].GetProperty("id").GetGuid();
        var other = await ApiAsync("ma-nguoi-khac");

        (await other.Http.DeleteAsync(new Uri($"/api/v1/api-tokens/{id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.Http.DeleteAsync(new Uri($"/api/v1/api-tokens/{id}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    private static Uri Inbox { get; } = new("/api/v1/inbox", UriKind.Relative);

    private HttpClient Program(string token)
    {
        var http = service.CreateClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    private static async Task<string> MakeAsync(ApiPerson owner, object asked) =>
        (await owner.PostAsync("api-tokens", asked)).ShouldSucceed().Body.GetProperty("token").GetString()!;

    private async Task<ApiPerson> ApiAsync(string name)
    {
        await AddAsync(name);
        var http = service.CreateClient();
        var answer = await ApiAnswer.ReadAsync(await http.PostAsJsonAsync("/api/v1/tokens", new { userName = name, password = Password }));
        http.DefaultRequestHeaders.Authorization = new("Bearer", answer.ShouldSucceed().Body.GetProperty("accessToken").GetString());
        return ApiPerson.Of(http);
    }

    private async Task<PagePerson> PersonAsync(string name)
    {
        await AddAsync(name);
        return await PagePerson.SignInAsync(service, name, Password);
    }

    private async Task AddAsync(string name)
    {
        await using var scope = service.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(new(name, "Huỳnh Văn Ổi", "commune-officer", new("xa-tap-son"), null), Password)).ShouldBeEmpty();
    }

    private async Task<string> KeptAsync()
    {
        await using var scope = service.Services.CreateAsyncScope();
        return string.Join(' ', (await scope.ServiceProvider.GetRequiredService<NtmDbContext>().SignIns.ToListAsync()).Select(row => $"{row.TokenHash} {row.TokenName} {row.Client}"));
    }

    [GeneratedRegex("ntm_[A-Za-z0-9_-]{43}", RegexOptions.None, 1_000)]
    private static partial Regex TokenPattern();

    [GeneratedRegex("revoke-[0-9a-f-]{36}", RegexOptions.None, 1_000)]
    private static partial Regex RevokePattern();
}
