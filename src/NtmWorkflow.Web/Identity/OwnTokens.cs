using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Infrastructure.People;

namespace NtmWorkflow.Web.Identity;

/// <summary>What a person does about the named tokens of their programs (mã truy cập).</summary>
internal sealed class OwnTokens(SignInSteps steps, ApiTokens tokens, SignInSessions sessions, IProofs proofs, ISecurityLog log, IHttpContextAccessor http)
{
    private HttpContext Context => http.HttpContext!;

    /// <summary>Most days that a token lasts.</summary>
    public int LongestDays => tokens.LongestDays;

    /// <summary>The person's tokens that hold, the newest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync() =>
        await steps.UserAsync() is { } user ? await tokens.OfAsync(user, Context.RequestAborted) : [];

    /// <summary>Makes a token for the office in which the person works now; no token makes another.</summary>
    /// <param name="name">What the person calls it.</param>
    /// <param name="isReadOnly">Whether it only reads.</param>
    /// <param name="days">How many days it lasts.</param>
    /// <returns>The token, told once.</returns>
    public async Task<Outcome<string>> MakeAsync(string? name, bool isReadOnly, int? days)
    {
        if (await steps.UserAsync() is not { } user || HeldSessions.Of(Context) is not { Owes: null, IsToken: false, Office: { } office })
        {
            return new Refusal(RefusalKind.Forbidden, "person-makes-tokens", "Chỉ người đã đăng nhập mới tạo được mã truy cập.", Remedy: "Đăng nhập bằng mật khẩu rồi tạo.");
        }

        if (!await proofs.AreFreshAsync(Context.RequestAborted))
        {
            return ProofRefusals.Needed;
        }

        var called = (name ?? "").Trim();
        List<Refusal> wrong = [];
        if (called.Length is 0 or > ApiTokens.LongestName || called.Any(char.IsControl))
        {
            wrong.Add(Refusal.Invalid("name", "token-has-a-name", $"Tên gọi cần từ 1 đến {ApiTokens.LongestName} ký tự.", "Đặt tên theo chương trình dùng mã, ví dụ “Phần mềm báo cáo huyện”."));
        }

        if (days is null || days < 1 || days > LongestDays)
        {
            wrong.Add(Refusal.Invalid("days", "token-ends", $"Số ngày cần từ 1 đến {LongestDays}.", "Chọn thời hạn ngắn nhất mà chương trình cần."));
        }

        if (wrong.Count > 0)
        {
            return Outcome.Refused<string>(wrong);
        }

        if (await tokens.MakeAsync(user, office, new(called, isReadOnly, days!.Value), Context.RequestAborted) is not { } made)
        {
            return Refusal.Invalid("name", "tokens-are-few", $"Bạn đã có {ApiTokens.Most} mã truy cập.", "Thu hồi mã không dùng nữa rồi tạo.");
        }

        log.Tell(SecurityEvent.TokenMade, called);
        return made;
    }

    /// <summary>Revokes a token of the person, at once.</summary>
    public async Task<bool> EndAsync(Guid id)
    {
        if (await steps.UserAsync() is not { } user || (await ListAsync()).FirstOrDefault(one => one.Id == id) is not { } token)
        {
            return false;
        }

        await sessions.EndAsync(id, user.Id, Context.RequestAborted);
        log.Tell(SecurityEvent.TokenRevoked, token.Name);
        return true;
    }
}
