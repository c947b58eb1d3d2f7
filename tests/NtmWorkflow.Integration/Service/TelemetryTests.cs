using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using NtmWorkflow.Application.Shared.Pipeline;

namespace NtmWorkflow.Integration.Service;

/// <summary>Acts are counted with what became of them, and the oldest notice tells its age.</summary>
public sealed class TelemetryTests
{
    [DatabaseFact]
    public async Task Act_TakenAndRefused_IsCountedWithItsReasons()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, here) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    here.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            seen.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))} {value}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => seen.Add(instrument.Name));
        listener.Start();
        await using var service = await RunningService.StartAsync();
        var province = new Province(service);
        var dossier = await province.RegisterAsync();
        var commune = await province.AsAsync("can-bo-xa-tap-son");

        (await commune.PostAsync($"dossiers/{dossier}/submission", province.Submission())).ShouldBeRefused(HttpStatusCode.UnprocessableEntity, "step-is-open");
        listener.RecordObservableInstruments();

        seen.ShouldContain("ntm.acts act=RegisterDossier outcome=taken 1");
        seen.ShouldContain("ntm.acts act=SubmitDossier outcome=refused 1");
        seen.ShouldContain("ntm.refusals act=SubmitDossier code=step-is-open 1");
        seen.ShouldContain("ntm.outbox.age");
    }
}
