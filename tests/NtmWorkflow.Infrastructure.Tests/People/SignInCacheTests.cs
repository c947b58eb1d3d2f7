using NtmWorkflow.Infrastructure.People;

namespace NtmWorkflow.Infrastructure.Tests.People;

/// <summary>What ended on another node is known here half a minute later.</summary>
public sealed class SignInCacheTests
{
    private readonly Clock _clock = new();
    private readonly Guid _session = Guid.NewGuid();
    private readonly HeldSession _person = new(new("can-bo", "commune-officer", "xa-tap-son", null), Guid.NewGuid(), null, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Session_Known_IsAskedForAgainAfterHalfAMinute()
    {
        var cache = new SignInCache(_clock);
        cache.Keep(_session, _person, _clock.GetUtcNow());

        _clock.Now += TimeSpan.FromSeconds(29);
        cache.Find(_session).ShouldBe(_person);
        _clock.Now += TimeSpan.FromSeconds(1);
        cache.Find(_session).ShouldBeNull();
    }

    [Fact]
    public void Session_EndedHere_IsForgottenAtOnce()
    {
        var cache = new SignInCache(_clock);
        cache.Keep(_session, _person, _clock.GetUtcNow());

        cache.Forget();

        cache.Find(_session).ShouldBeNull();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
